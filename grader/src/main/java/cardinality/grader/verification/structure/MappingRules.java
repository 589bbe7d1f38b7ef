package cardinality.grader.verification.structure;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.util.List;

/** What a working mapping should still avoid. Annotations may be on fields or on getters. */
public final class MappingRules {

    private static final List<Class<? extends Annotation>> ASSOCIATIONS =
            List.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class);

    private static final DescribedPredicate<CanBeAnnotated> MAPPED =
            annotatedWith(Entity.class).or(annotatedWith(Embeddable.class)).or(annotatedWith(MappedSuperclass.class));

    /** No field of an entity or embeddable is public. */
    public static final ArchRule NO_PUBLIC_FIELDS = fields().that()
            .areDeclaredInClassesThat(MAPPED)
            .and()
            .areNotStatic()
            .should(notBePublic())
            .as("only the class itself uses the fields of a mapped class; other classes call methods");

    /** No association is eager, explicitly or by default, unless it is a mirror without a foreign key. */
    public static final ArchRule NO_EAGER =
            members().should(notBeEager()).as("an association is loaded when it is used");

    /** No many-to-one association cascades anything. */
    public static final ArchRule NO_CASCADE_UP =
            members().should(notCascadeUp()).as("no operation cascades from a child to its parent");

    private MappingRules() {}

    private static ArchCondition<JavaField> notBePublic() {
        return new ArchCondition<>("not be public") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (field.getModifiers().contains(PUBLIC)) {
                    events.add(SimpleConditionEvent.violated(field, Structure.nameOf(field) + " is public"));
                }
            }
        };
    }

    private static ArchCondition<JavaMember> notBeEager() {
        return new ArchCondition<>("not be eager") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                for (Class<? extends Annotation> association : ASSOCIATIONS) {
                    member.tryGetAnnotationOfType(association.getName())
                            .filter(MappingRules::isEager)
                            .ifPresent(annotation -> events.add(SimpleConditionEvent.violated(
                                    member, Structure.nameOf(member) + " is eager" + reason(annotation))));
                }
            }
        };
    }

    private static ArchCondition<JavaMember> notCascadeUp() {
        return new ArchCondition<>("not cascade upwards") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                member.tryGetAnnotationOfType(ManyToOne.class.getName())
                        .filter(annotation -> ((Object[]) value(annotation, "cascade")).length > 0)
                        .ifPresent(annotation -> events.add(SimpleConditionEvent.violated(
                                member, Structure.nameOf(member) + " cascades from the child to its parent")));
            }
        };
    }

    /** The mirror of a one-to-one is always loaded with its entity: its row does not say whether there is an object. */
    private static boolean isEager(JavaAnnotation<?> association) {
        boolean mirror = association.getRawType().isEquivalentTo(OneToOne.class)
                && !value(association, "mappedBy").equals("");
        return !mirror
                && ((JavaEnumConstant) value(association, "fetch")).name().equals("EAGER");
    }

    private static String reason(JavaAnnotation<?> association) {
        return association.hasExplicitlyDeclaredProperty("fetch")
                ? ""
                : ", which is the default of @" + association.getRawType().getSimpleName();
    }

    /** The declared value, or the default. */
    private static Object value(JavaAnnotation<?> annotation, String property) {
        return annotation
                .get(property)
                .orElseThrow(() -> new IllegalStateException(annotation.getDescription() + " lost its " + property));
    }
}
