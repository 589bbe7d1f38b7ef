package cardinality.grader.verification.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What working queries should still avoid. */
public final class QueryRules {

    private static final List<String> PERSISTENCE = List.of("jakarta.persistence.", "org.hibernate.");

    /** No method creates a native query, either with a call or with a method reference. */
    public static final ArchRule NO_NATIVE_SQL =
            codeUnits().should(notUseNativeSql()).as("queries use classes and their attributes");

    private QueryRules() {}

    private static ArchCondition<JavaCodeUnit> notUseNativeSql() {
        return new ArchCondition<>("not use native SQL") {
            @Override
            public void check(JavaCodeUnit code, ConditionEvents events) {
                if (code.getAccessesFromSelf().stream().anyMatch(QueryRules::isNative)) {
                    events.add(SimpleConditionEvent.violated(
                            code, Structure.nameOf(code) + " uses tables and columns, in native SQL"));
                }
            }
        };
    }

    private static boolean isNative(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return access.getTarget().getName().startsWith("createNative")
                && PERSISTENCE.stream().anyMatch(owner::startsWith);
    }
}
