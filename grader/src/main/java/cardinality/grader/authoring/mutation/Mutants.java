package cardinality.grader.authoring.mutation;

import cardinality.grader.authoring.mutation.operator.annotation.AnnotationOperators;
import cardinality.grader.authoring.mutation.operator.code.CodeOperators;
import cardinality.grader.authoring.mutation.operator.query.QueryOperators;
import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import cardinality.grader.model.SourceFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates the mutants of a solution: each operator at each place, without duplicate texts. */
final class Mutants {

    private static final Map<MutantKind, List<MutationOperator>> OPERATORS = new EnumMap<>(Map.of(
            MutantKind.MAPPING, AnnotationOperators.all(),
            MutantKind.CODE, CodeOperators.all(),
            MutantKind.QUERY, QueryOperators.all()));

    private final String exercise;
    private final Map<String, Set<String>> given;
    private final Set<String> texts = new HashSet<>();
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(String exercise, Map<String, Set<String>> given) {
        this.exercise = exercise;
        this.given = given;
    }

    /**
     * Returns all mutants of the code that a student writes in an exercise, in the order of files, operators and places
     * in a file. Lines that are equal in stub and reference are given to students, so they are not mutated; lines may
     * be added between them.
     */
    public static List<Mutant> of(String exercise, List<SourceFile> reference, List<SourceFile> stubs) {
        Mutants all =
                new Mutants(exercise, stubs.stream().collect(Collectors.toMap(SourceFile::className, stub -> stub.text()
                        .lines()
                        .map(String::strip)
                        .collect(Collectors.toSet()))));
        List<ParsedSource> sources = ParsedSource.allOf(reference);
        for (int i = 0; i < sources.size(); i++) {
            SourceFile file = reference.get(i);
            ParsedSource source = sources.get(i);
            all.texts.add(withoutLayout(file, file.text()));
            OPERATORS.forEach(
                    (kind, operators) -> operators.forEach(operator -> all.add(file, source, kind, operator)));
        }
        return all.mutants;
    }

    /**
     * Ids are assigned before duplicates of other operators' mutants are dropped, so that a new operator does not
     * change the ids of others.
     */
    private void add(SourceFile file, ParsedSource source, MutantKind kind, MutationOperator operator) {
        Map<String, Integer> count = new HashMap<>();
        for (Proposal proposal : operator.proposals(source)) {
            String id = exercise + "/" + proposal.member() + "/" + operator.name()
                    + (proposal.detail().isEmpty() ? "" : "/" + proposal.detail());
            int ordinal = count.merge(id, 1, Integer::sum);
            String text = Edit.apply(file.text(), proposal.edits());
            if (texts.add(withoutLayout(file, text))) {
                boolean counted = ordinal > 1 || proposal.detail().isEmpty();
                Mutant mutant = new Mutant(
                        counted ? id + "/" + ordinal : id,
                        kind,
                        operator.name(),
                        file,
                        new SourceFile(file.className(), text));
                if (!isGiven(mutant)) {
                    mutants.add(mutant);
                }
            }
        }
    }

    private boolean isGiven(Mutant mutant) {
        String before = mutant.difference().before();
        return !before.isEmpty()
                && given.getOrDefault(mutant.original().className(), Set.of())
                        .containsAll(before.lines().toList());
    }

    private static String withoutLayout(SourceFile file, String text) {
        return file.className() + " " + text.replaceAll("\\s+", " ").replaceAll(" ?([(){},;=<>]) ?", "$1");
    }
}
