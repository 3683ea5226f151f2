package org.lifecourse.governance.body;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How bodies hung together on a day: the bodies and the lines between them.
 *
 * <p>Drawn or listed as trees, a body stands under the one that it is part of, else under the first one that it reports to. Every other
 * line is a side line.
 */
public final class BodyStructure {

    private static final int LEVELS_BELOW = 2;

    private final LocalDate on;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Line> lines;
    private final Map<String, String> parents = new LinkedHashMap<>();

    public BodyStructure(LocalDate on, List<Node> nodes, List<Line> lines) {
        this(on, nodes, lines, Map.of());
        for (var kind : List.of(LinkKind.PART_OF, LinkKind.REPORTS_TO)) {
            this.lines.stream().filter(line -> line.kind() == kind).sorted(Comparator.comparing(line -> node(line.to()).name()))
                    .forEach(line -> parents.putIfAbsent(line.from(), line.to()));
        }
    }

    /** A part of a structure, in which bodies stand where they stand in the whole. */
    private BodyStructure(LocalDate on, List<Node> nodes, List<Line> lines, Map<String, String> parents) {
        this.on = on;
        nodes.forEach(node -> this.nodes.put(node.code(), node));
        this.lines = lines.stream().filter(line -> this.nodes.containsKey(line.from()) && this.nodes.containsKey(line.to())).toList();
        parents.forEach((child, parent) -> {
            if (this.nodes.containsKey(child) && this.nodes.containsKey(parent)) {
                this.parents.put(child, parent);
            }
        });
    }

    /**
     * A body in the structure.
     *
     * @param closesOn its last day when one is set, else null
     */
    public record Node(String code, String name, String shortName, LegalNature nature, String frequency, LocalDate closesOn) {
    }

    /** A line from the lower body up to the higher one. */
    public record Line(String from, String to, LinkKind kind) {
    }

    /** A line beside the tree, from the body where it is listed. */
    public record SideLine(LinkKind kind, Node to) {
    }

    /** A body with what stands under it and the lines that lead elsewhere. */
    public record Branch(Node node, List<SideLine> sideLines, List<Branch> branches) {

        public int size() {
            return 1 + branches.stream().mapToInt(Branch::size).sum();
        }
    }

    public LocalDate on() {
        return on;
    }

    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    public List<Line> lines() {
        return lines;
    }

    public Node node(String code) {
        return nodes.get(code);
    }

    /** The body under which it is drawn, or null at the top. */
    public String parentOf(String code) {
        return parents.get(code);
    }

    /** Trees from the top: the largest first, those with nothing under them last, then by name. */
    public List<Branch> trees() {
        return nodes.values().stream().filter(node -> !parents.containsKey(node.code())).map(this::branch)
                .sorted(Comparator.comparing(Branch::size).reversed().thenComparing(branch -> branch.node().name())).toList();
    }

    private Branch branch(Node node) {
        var below = nodes.values().stream().filter(child -> node.code().equals(parents.get(child.code()))).map(this::branch).toList();
        return new Branch(node, sideLinesOf(node.code()), below);
    }

    /** Lines that the tree does not show. What only repeats the tree, such as reporting to the parent, is not told again. */
    public List<SideLine> sideLinesOf(String code) {
        return lines.stream().filter(line -> line.from().equals(code) && isBesideTree(line))
                .map(line -> new SideLine(line.kind(), node(line.to())))
                .sorted(Comparator.comparing(SideLine::kind).thenComparing(side -> side.to().name())).toList();
    }

    boolean isBesideTree(Line line) {
        return !line.kind().isUpwards() || !line.to().equals(parents.get(line.from()));
    }

    /**
     * The part around one body: what it stands under up to the top, what stands under it two levels down, and the bodies to which or from
     * which another line leads.
     */
    public BodyStructure around(String code) {
        var kept = new LinkedHashSet<String>();
        var seen = new HashSet<String>();
        for (var at = code; at != null && seen.add(at); at = parents.get(at)) {
            kept.add(at);
        }
        addBelow(code, kept, LEVELS_BELOW);
        for (var line : lines) {
            if (line.from().equals(code)) {
                kept.add(line.to());
            } else if (line.to().equals(code)) {
                kept.add(line.from());
            }
        }
        return new BodyStructure(on, nodes().stream().filter(node -> kept.contains(node.code())).toList(),
                lines.stream().filter(line -> !isBesideTree(line) || line.from().equals(code) || line.to().equals(code)).toList(),
                parents);
    }

    /** The structure with only side lines of the given kinds. */
    public BodyStructure showing(Set<LinkKind> kinds) {
        return new BodyStructure(on, nodes(), lines.stream().filter(line -> !isBesideTree(line) || kinds.contains(line.kind())).toList(), parents);
    }

    private void addBelow(String code, Set<String> kept, int levels) {
        if (levels > 0) {
            parents.forEach((child, parent) -> {
                if (parent.equals(code)) {
                    kept.add(child);
                    addBelow(child, kept, levels - 1);
                }
            });
        }
    }
}
