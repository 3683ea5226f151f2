package org.lifecourse.governance.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifecourse.governance.body.BodyStructure.Line;
import org.lifecourse.governance.body.BodyStructure.Node;

class StructureChartTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 7);

    @Test
    void aSubGroupStandsBelowItsParent() {
        var chart = chart(List.of(node("board"), node("group")), new Line("group", "board", LinkKind.PART_OF));

        assertThat(box(chart, "group").y()).isEqualTo(box(chart, "board").y() + StructureChart.BOX_HEIGHT + StructureChart.ROW_GAP);
        assertThat(box(chart, "group").x()).isEqualTo(box(chart, "board").x());
        assertThat(chart.sideLines()).isEmpty();
    }

    @Test
    void reportingPlacesABodyThatIsPartOfNothing() {
        var chart = chart(List.of(node("board"), node("group")), new Line("group", "board", LinkKind.REPORTS_TO));

        assertThat(box(chart, "group").y()).isGreaterThan(box(chart, "board").y());
        assertThat(chart.sideLines()).isEmpty();
    }

    @Test
    void reportingToTheParentIsNotDrawnTwice() {
        var chart = chart(List.of(node("board"), node("group")), new Line("group", "board", LinkKind.PART_OF),
                new Line("group", "board", LinkKind.REPORTS_TO));

        assertThat(chart.sideLines()).isEmpty();
    }

    @Test
    void advisingIsASideLineThatChangesNoPlaces() {
        var nodes = List.of(node("board"), node("council"));

        var chart = chart(nodes, new Line("board", "council", LinkKind.ADVISES));

        assertThat(chart.sideLines()).singleElement().satisfies(line -> {
            assertThat(line.from()).isEqualTo("board");
            assertThat(line.to()).isEqualTo("council");
            assertThat(line.kind()).isEqualTo(LinkKind.ADVISES);
        });
        assertThat(chart.boxes()).extracting(StructureChart.Box::x).containsExactlyElementsOf(
                chart(nodes).boxes().stream().map(StructureChart.Box::x).toList());
    }

    @Test
    void manySubGroupsWrapIntoEvenRowsWithinTheWidth() {
        var nodes = new ArrayList<>(List.of(node("board")));
        var lines = new ArrayList<Line>();
        IntStream.range(10, 23).forEach(number -> {
            nodes.add(node("group-" + number));
            lines.add(new Line("group-" + number, "board", LinkKind.PART_OF));
        });

        var chart = chart(nodes, lines.toArray(Line[]::new));

        var rows = chart.boxes().stream().filter(box -> !"board".equals(box.node().code()))
                .collect(Collectors.groupingBy(StructureChart.Box::y, Collectors.counting()));
        assertThat(rows.values()).containsExactlyInAnyOrder(5L, 5L, 3L);
        assertThat(chart.width()).isLessThanOrEqualTo(StructureChart.WIDTH);
    }

    @Test
    void theSameStructureAlwaysGivesTheSameDrawing() {
        var structure = random(7);

        var once = StructureChart.of(structure);
        var again = StructureChart.of(structure);

        assertThat(again.boxes()).isEqualTo(once.boxes());
        assertThat(again.treePath()).isEqualTo(once.treePath());
        assertThat(again.sideLines()).isEqualTo(once.sideLines());
    }

    @Test
    void boxesNeverOverlapNorLeaveThePage() {
        for (var seed = 0; seed < 40; seed++) {
            var boxes = StructureChart.of(random(seed)).boxes();
            assertThat(boxes).hasSize(60);
            for (var one : boxes) {
                assertThat(one.x()).isNotNegative();
                assertThat(one.x() + one.width()).isLessThanOrEqualTo(StructureChart.WIDTH);
                assertThat(boxes).filteredOn(other -> other != one)
                        .noneMatch(other -> one.x() < other.x() + other.width() && other.x() < one.x() + one.width()
                                && one.y() < other.y() + other.height() && other.y() < one.y() + one.height());
            }
        }
    }

    @Test
    void sideLinesGoAroundBoxes() {
        for (var seed = 0; seed < 20; seed++) {
            var chart = StructureChart.of(random(seed));
            assertThat(chart.sideLines()).isNotEmpty();
            for (var line : chart.sideLines()) {
                var inner = points(line.path()).stream().filter(point -> chart.boxes().stream().anyMatch(box -> point[0] > box.x()
                        && point[0] < box.x() + box.width() && point[1] > box.y() && point[1] < box.y() + box.height())).toList();
                assertThat(inner).as("points of %s inside a box", line).isEmpty();
            }
        }
    }

    @Test
    void linesOfTheTreeDoNotCrossBoxes() {
        var chart = StructureChart.of(random(3));
        for (var path : chart.treeLines()) {
            var parts = path.substring(1).split("[ HV]");
            var x = Integer.parseInt(parts[0]);
            var y = Integer.parseInt(parts[1]);
            var end = Integer.parseInt(parts[2]);
            var middle = path.contains("H") ? new int[] {(x + end) / 2, y} : new int[] {x, (y + end) / 2};
            assertThat(chart.boxes()).noneMatch(box -> middle[0] > box.x() && middle[0] < box.x() + box.width() && middle[1] > box.y()
                    && middle[1] < box.y() + box.height());
        }
    }

    @Test
    void aLongNameIsBrokenAndAVeryLongOneIsTakenShort() {
        var wide = new Node("a", "Quality and Performance Group", "Quality group", LegalNature.GROUP, "", null);
        var endless = new Node("b", "Primary Care Commissioning Committee of the integrated care board", "Primary care commissioning",
                LegalNature.STATUTORY_COMMITTEE, "", null);

        var chart = chart(List.of(wide, endless));

        assertThat(words(chart, "a")).containsExactly("Quality and", "Performance Group");
        assertThat(words(chart, "b")).containsExactly("Primary care", "commissioning");
    }

    @Test
    void theBodyOfThePageIsHighlighted() {
        var structure = new BodyStructure(DAY, List.of(node("board"), node("group")), List.of());

        assertThat(StructureChart.of(structure, "group").boxes()).filteredOn(StructureChart.Box::highlighted)
                .extracting(box -> box.node().code()).containsExactly("group");
    }

    @Test
    void whoAdvisesTheBodyOfThePageStandsBesideIt() {
        var structure = new BodyStructure(DAY, List.of(node("council"), node("board"), node("adviser")),
                List.of(new Line("board", "council", LinkKind.PART_OF), new Line("adviser", "board", LinkKind.ADVISES)));

        var chart = StructureChart.of(structure, "board");

        assertThat(box(chart, "adviser").y()).isEqualTo(box(chart, "board").y());
        assertThat(box(chart, "adviser").x()).isGreaterThan(box(chart, "board").x() + StructureChart.BOX_WIDTH);
        assertThat(chart.sideLines()).singleElement().satisfies(line -> assertThat(points(line.path())).hasSize(3));
    }

    @Test
    void thePartAroundABodyGoesTwoLevelsDown() {
        var structure = new BodyStructure(DAY, List.of(node("board"), node("group"), node("sub-group"), node("working-party")),
                List.of(new Line("group", "board", LinkKind.PART_OF), new Line("sub-group", "group", LinkKind.PART_OF),
                        new Line("working-party", "sub-group", LinkKind.PART_OF)));

        assertThat(structure.around("board").nodes()).extracting(Node::code).containsExactlyInAnyOrder("board", "group", "sub-group");
    }

    @Test
    void thePartAroundABodyHoldsItsParentsItsSubGroupsAndItsSideLines() {
        var structure = new BodyStructure(DAY, List.of(node("council"), node("board"), node("group"), node("sister"), node("adviser"), node("other")),
                List.of(new Line("board", "council", LinkKind.PART_OF), new Line("sister", "council", LinkKind.PART_OF),
                        new Line("group", "board", LinkKind.PART_OF), new Line("adviser", "board", LinkKind.ADVISES)));

        assertThat(structure.around("board").nodes()).extracting(Node::code).containsExactlyInAnyOrder("council", "board", "group", "adviser");
    }

    @Test
    void inAPartABodyIsNotPutUnderWhomItOnlyReportsTo() {
        var structure = new BodyStructure(DAY, List.of(node("board"), node("committee"), node("group")),
                List.of(new Line("group", "committee", LinkKind.PART_OF), new Line("group", "board", LinkKind.REPORTS_TO)));

        var part = structure.around("board");

        assertThat(part.parentOf("group")).isNull();
        assertThat(StructureChart.of(part, "board").sideLines()).extracting(StructureChart.SideLine::kind).containsExactly(LinkKind.REPORTS_TO);
    }

    @Test
    void theListTellsTheSameTreeWithItsSideLines() {
        var structure = new BodyStructure(DAY, List.of(node("board"), node("group"), node("adviser")),
                List.of(new Line("group", "board", LinkKind.PART_OF), new Line("adviser", "group", LinkKind.ADVISES)));

        var trees = structure.trees();

        assertThat(trees).extracting(tree -> tree.node().code()).containsExactly("board", "adviser");
        assertThat(trees.get(0).branches()).extracting(tree -> tree.node().code()).containsExactly("group");
        assertThat(trees.get(1).sideLines()).singleElement().satisfies(side -> assertThat(side.to().code()).isEqualTo("group"));
    }

    @Test
    void nothingToDrawIsAnEmptyChart() {
        assertThat(chart(List.of()).isEmpty()).isTrue();
    }

    private static BodyStructure random(int seed) {
        var dice = new Random(seed);
        var nodes = IntStream.range(0, 60).mapToObj(number -> node("body-" + number)).toList();
        var lines = new ArrayList<Line>();
        for (var number = 1; number < 60; number++) {
            if (dice.nextInt(6) > 0) {
                lines.add(new Line("body-" + number, "body-" + dice.nextInt(number), LinkKind.PART_OF));
            }
            if (dice.nextInt(4) == 0) {
                lines.add(new Line("body-" + number, "body-" + dice.nextInt(number), LinkKind.ADVISES));
            }
        }
        return new BodyStructure(DAY, nodes, lines);
    }

    private static List<int[]> points(String path) {
        var points = new ArrayList<int[]>();
        var corners = path.substring(1).split("L");
        for (var i = 0; i < corners.length; i++) {
            var here = corner(corners[i]);
            if (i > 0) {
                var before = corner(corners[i - 1]);
                points.add(new int[] {(before[0] + here[0]) / 2, (before[1] + here[1]) / 2});
            }
            points.add(here);
        }
        return points;
    }

    private static int[] corner(String text) {
        var parts = text.split(" ");
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }

    private static List<String> words(StructureChart chart, String code) {
        return box(chart, code).lines().stream().map(StructureChart.TextLine::text).toList();
    }

    private static StructureChart chart(List<Node> nodes, Line... lines) {
        return StructureChart.of(new BodyStructure(DAY, nodes, List.of(lines)));
    }

    private static StructureChart.Box box(StructureChart chart, String code) {
        return chart.boxes().stream().filter(box -> box.node().code().equals(code)).findFirst().orElseThrow();
    }

    private static Node node(String code) {
        return new Node(code, code, code, LegalNature.GROUP, "", null);
    }
}
