package cardinality.grader.authoring.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares graded mutants of one exercise with the remarks on them, and collects the remarks that do not hold. */
final class Judgement {

    private final Remarks remarks;
    private final List<String> stale = new ArrayList<>();

    /** @param ids the ids of all mutants of the exercise, including those that are not graded in this run */
    Judgement(Remarks remarks, List<String> ids) {
        this.remarks = remarks;
        for (Remark remark : remarks.all()) {
            if (ids.stream()
                    .noneMatch(id -> remarks.on(id).filter(remark::equals).isPresent())) {
                stale.add("%s: %s is the first to match no mutant".formatted(remark.place(), remark.pattern()));
            }
        }
    }

    /** Returns one line for each remark that does not hold. */
    List<String> stale() {
        return stale;
    }

    /** @param proof why the mutant is equivalent to the reference, if that was proven */
    JudgedMutant judge(GradedMutant graded, Optional<String> proof) {
        Remark remark = remarks.on(graded.mutant().id()).orElse(null);
        return switch (graded.outcome()) {
            case SURVIVED -> survived(graded, proof, remark);
            case KILLED -> caught(graded, remark);
            case DOES_NOT_COMPILE, REFUSED, REFUSED_AT_BOOT, BROKE_DOWN -> stopped(graded, remark);
        };
    }

    private JudgedMutant survived(GradedMutant graded, Optional<String> proof, @Nullable Remark remark) {
        if (remark instanceof Remark.CaughtBy caught) {
            stale.add(
                    "%s: %s survives".formatted(caught.place(), graded.mutant().id()));
            return new JudgedMutant(
                    graded, Standing.UNEXPLAINED, "to be caught by " + String.join(", ", caught.criteria()));
        }
        if (proof.isPresent()) {
            return new JudgedMutant(graded, Standing.EQUIVALENT, proof.get());
        }
        if (remark instanceof Remark.Equivalent equivalent) {
            return new JudgedMutant(graded, Standing.EQUIVALENT, equivalent.reason());
        }
        if (remark instanceof Remark.Allowed allowed) {
            return new JudgedMutant(graded, Standing.ALLOWED, allowed.reason());
        }
        return new JudgedMutant(graded, Standing.UNEXPLAINED, "");
    }

    private JudgedMutant caught(GradedMutant graded, @Nullable Remark remark) {
        if (remark == null) {
            return new JudgedMutant(graded, Standing.CAUGHT, "");
        }
        if (remark instanceof Remark.CaughtBy expected && expected.criteria().equals(graded.caughtBy())) {
            return new JudgedMutant(graded, Standing.CAUGHT_AS_NAMED, "");
        }
        return otherwise(graded, remark, "is caught by " + String.join(", ", graded.caughtBy()));
    }

    private JudgedMutant stopped(GradedMutant graded, @Nullable Remark remark) {
        if (remark == null || remark instanceof Remark.CaughtBy) {
            return new JudgedMutant(graded, Standing.STOPPED, "");
        }
        return otherwise(
                graded, remark, "has no full points: " + graded.outcome().label());
    }

    private JudgedMutant otherwise(GradedMutant graded, Remark remark, String what) {
        stale.add("%s: %s %s".formatted(remark.place(), graded.mutant().id(), what));
        return new JudgedMutant(graded, Standing.CAUGHT_OTHERWISE, remark.place() + " says otherwise");
    }
}
