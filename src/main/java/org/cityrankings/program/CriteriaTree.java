package org.cityrankings.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.Problem;
import org.cityrankings.api.ProblemType;
import org.cityrankings.change.Drafts;

/** What holds of all criteria of a method together, so that any that are kept can be computed: they are a tree. */
final class CriteriaTree {
    private final List<Criterion> criteria;
    private final Map<String, Criterion> byId;
    private final Set<String> parents;
    private final List<Problem.Part> wrong = new ArrayList<>();

    private CriteriaTree(List<Criterion> criteria) {
        this.criteria = criteria;
        byId = Drafts.byKey("criteria", criteria, Criterion::id);
        parents = criteria.stream().map(Criterion::parent).collect(Collectors.toCollection(HashSet::new));
    }

    /** Fails with a pointer to each member that does not fit the others. */
    static void check(List<Criterion> criteria) {
        CriteriaTree tree = new CriteriaTree(criteria);
        Set<String> cyclic = tree.cyclic();
        for (int i = 0; i < criteria.size(); i++) {
            tree.checkPlace(i, criteria.get(i), cyclic);
            tree.checkMembers(i, criteria.get(i));
            tree.checkGoalposts(i, criteria.get(i));
        }
        if (!tree.wrong.isEmpty()) {
            throw new Failure(ProblemType.INVALID_BODY, tree.wrong.get(0).detail(), tree.wrong);
        }
    }

    private void checkPlace(int i, Criterion criterion, Set<String> cyclic) {
        if (criterion.parent() != null && !byId.containsKey(criterion.parent())) {
            refuse(i, "parent", "names '%s', which is no criterion of this method".formatted(criterion.parent()));
        } else if (cyclic.contains(criterion.id())) {
            refuse(i, "parent", "leads back to '%s' itself".formatted(criterion.id()));
        }
        if (criterion.indicator() != null && parents.contains(criterion.id())) {
            refuse(i, "indicator", "must be left out, because other criteria are below '%s'".formatted(criterion.id()));
        }
    }

    private void checkMembers(int i, Criterion criterion) {
        if (criterion.indicator() == null) {
            Stream.of("normalisation", "best", "worst", "transform")
                    .filter(member -> member(criterion, member) != null)
                    .forEach(member -> refuse(i, member, "needs an indicator"));
        } else {
            Stream.of("aggregation", "imputation")
                    .filter(member -> member(criterion, member) != null)
                    .forEach(member -> refuse(i, member, "is of what is below, but an indicator has nothing below it"));
        }
    }

    private void checkGoalposts(int i, Criterion criterion) {
        Map<String, BigDecimal> goalposts = new HashMap<>();
        goalposts.put("best", criterion.best());
        goalposts.put("worst", criterion.worst());
        goalposts.forEach((member, value) -> {
            if (value == null && criterion.normalisation() == Normalisation.GOALPOSTS) {
                refuse(i, member, "must be given for the normalisation goalposts");
            } else if (value != null && value.signum() <= 0 && criterion.transform() == Transform.LOG) {
                refuse(i, member, "must be greater than 0 for the transform log");
            }
        });
        if (criterion.best() != null
                && criterion.worst() != null
                && criterion.best().compareTo(criterion.worst()) == 0) {
            refuse(i, "worst", "must differ from best");
        }
    }

    private static Object member(Criterion criterion, String name) {
        return switch (name) {
            case "normalisation" -> criterion.normalisation();
            case "best" -> criterion.best();
            case "worst" -> criterion.worst();
            case "transform" -> criterion.transform();
            case "aggregation" -> criterion.aggregation();
            default -> criterion.imputation();
        };
    }

    /** All that are above themselves; each is walked over once, however deep the tree is. */
    private Set<String> cyclic() {
        Set<String> done = new HashSet<>();
        Set<String> cyclic = new HashSet<>();
        for (Criterion start : criteria) {
            List<String> path = new ArrayList<>();
            Criterion at = start;
            while (at != null && done.add(at.id())) {
                path.add(at.id());
                at = byId.get(at.parent());
            }
            if (at != null && path.contains(at.id())) {
                cyclic.addAll(path.subList(path.indexOf(at.id()), path.size()));
            }
        }
        return cyclic;
    }

    private void refuse(int i, String member, String what) {
        String pointer = "/criteria/%d/%s".formatted(i, member);
        wrong.add(Problem.Part.of(At.pointer(pointer), "%s %s.".formatted(pointer, what)));
    }
}
