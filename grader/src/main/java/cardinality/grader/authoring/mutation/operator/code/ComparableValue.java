package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.KnownClass;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A value by which two objects can be confused: a text, or an id that both still lack.
 *
 * @param name its name in ids, such as {@code title} or {@code course.title}
 * @param call the calls that read it, such as {@code getCourse().getTitle()}
 */
record ComparableValue(String name, String call) {

    /** Returns the values of a class; those of the objects that it refers to if it has no text of its own. */
    static List<ComparableValue> of(ParsedSource source, String type) {
        KnownClass known = source.classCalled(type).orElse(null);
        if (known == null) {
            return List.of();
        }
        List<ComparableValue> values = new ArrayList<>(texts(known));
        if (values.isEmpty()) {
            values.addAll(textsOfReferences(source, known));
        }
        known.getter("id").ifPresent(call -> values.add(new ComparableValue("id", call)));
        return values;
    }

    /** Returns the condition that two objects agree in this value. */
    String isEqual(String one, String other) {
        return "java.util.Objects.equals(%s.%s, %s.%s)".formatted(one, call, other, call);
    }

    private static List<ComparableValue> texts(KnownClass known) {
        List<ComparableValue> texts = new ArrayList<>();
        for (String field : known.fieldsOfType("String")) {
            known.getter(field).ifPresent(call -> texts.add(new ComparableValue(field, call)));
        }
        return texts;
    }

    private static List<ComparableValue> textsOfReferences(ParsedSource source, KnownClass known) {
        List<ComparableValue> values = new ArrayList<>();
        known.fields().forEach(member -> member.field().ifPresent(field -> {
            String name = field.getName().toString();
            KnownClass target = source.classCalled(field.getType().toString()).orElse(null);
            String call = known.getter(name).orElse(null);
            if (target != null && call != null) {
                texts(target).stream()
                        .map(text -> new ComparableValue(name + "." + text.name(), call + "." + text.call()))
                        .forEach(values::add);
            }
        }));
        return values;
    }
}
