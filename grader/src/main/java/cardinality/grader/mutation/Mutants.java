package cardinality.grader.mutation;

import cardinality.grader.compile.SourceFile;
import cardinality.grader.mutation.operator.annotation.AnnotationOperators;
import cardinality.grader.mutation.operator.code.CodeOperators;
import cardinality.grader.mutation.operator.query.QueryOperators;
import cardinality.grader.mutation.source.Edit;
import cardinality.grader.mutation.source.MutationOperator;
import cardinality.grader.mutation.source.ParsedSource;
import cardinality.grader.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the mutants of a solution: each operator at each place, no text twice. */
public final class Mutants {

    private static final List<MutationOperator> OPERATORS = Stream.of(
                    AnnotationOperators.all(), CodeOperators.all(), QueryOperators.all())
            .flatMap(Collection::stream)
            .toList();

    private final String exercise;
    private final Set<String> texts = new HashSet<>();
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(String exercise) {
        this.exercise = exercise;
    }

    /** All mutants of an exercise, in the order of its files, of the operators and of the places in a file. */
    public static List<Mutant> of(String exercise, List<SourceFile> reference) {
        Mutants all = new Mutants(exercise);
        for (SourceFile file : reference) {
            ParsedSource source = ParsedSource.of(file);
            all.texts.add(withoutLayout(file, file.text()));
            OPERATORS.forEach(operator -> all.add(file, source, operator));
        }
        return all.mutants;
    }

    /**
     * Ids are counted before a mutant that another operator has made already is left out, so that a new operator changes no
     * id of the others.
     */
    private void add(SourceFile file, ParsedSource source, MutationOperator operator) {
        Map<String, Integer> count = new HashMap<>();
        for (Proposal proposal : operator.proposals(source)) {
            String id = exercise + "/" + proposal.member() + "/" + operator.name()
                    + (proposal.detail().isEmpty() ? "" : "/" + proposal.detail());
            int ordinal = count.merge(id, 1, Integer::sum);
            String text = Edit.apply(file.text(), proposal.edits());
            if (texts.add(withoutLayout(file, text))) {
                boolean counted = ordinal > 1 || proposal.detail().isEmpty();
                mutants.add(new Mutant(
                        counted ? id + "/" + ordinal : id,
                        operator.name(),
                        file,
                        new SourceFile(file.className(), text)));
            }
        }
    }

    private static String withoutLayout(SourceFile file, String text) {
        return file.className() + " " + text.replaceAll("\\s+", " ").replaceAll(" ?([(){},;=<>]) ?", "$1");
    }
}
