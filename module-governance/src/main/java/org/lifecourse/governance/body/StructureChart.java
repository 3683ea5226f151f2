package org.lifecourse.governance.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A structure drawn as boxes and lines, ready for SVG. The same structure always gives the same drawing.
 *
 * <p>A body stands above its sub-groups. Sub-groups that do not fit beside each other go into rows, joined by a rail on their left. All
 * places are multiples of ten, so that a side line always finds a free track between two boxes.
 */
public final class StructureChart {

    /** How wide a chart may be. */
    public static final int WIDTH = 1100;

    static final int BOX_WIDTH = 160;
    static final int BOX_HEIGHT = 70;
    static final int GAP = 20;
    static final int ROW_GAP = 40;
    static final int RAIL = 20;

    private static final int TALL_BOX_HEIGHT = 90;
    private static final int LINES_IN_A_BOX = 2;
    private static final int LINES_IN_A_TALL_BOX = 3;
    private static final int LINE_HEIGHT = 16;
    private static final double ROOM_FOR_TEXT = 146;

    private final int boxHeight;
    private final int mostLines;
    private final String highlighted;
    private final List<Box> boxes = new ArrayList<>();
    private final List<String> treeLines = new ArrayList<>();
    private final List<SideLine> sideLines = new ArrayList<>();
    private int width;
    private int height;

    private StructureChart(BodyStructure structure, String highlighted) {
        this.highlighted = highlighted;
        var isTall = structure.nodes().stream().anyMatch(node -> BoxText.fitted(node, ROOM_FOR_TEXT, LINES_IN_A_BOX).size() > LINES_IN_A_BOX);
        mostLines = isTall ? LINES_IN_A_TALL_BOX : LINES_IN_A_BOX;
        boxHeight = isTall ? TALL_BOX_HEIGHT : BOX_HEIGHT;
        if (highlighted == null || !isBeside(structure.trees())) {
            var page = pile(structure.trees().stream().map(tree -> block(tree, WIDTH)).toList(), WIDTH, false);
            width = page.width;
            height = page.height;
            page.draw(0, 0);
        }
        new SideLines(this, structure).draw();
    }

    /** Tries to put boxes alone into a column on the right, level with the highlighted body; says whether they fit. */
    private boolean isBeside(List<BodyStructure.Branch> branches) {
        var room = WIDTH - ROW_GAP - BOX_WIDTH;
        var alone = branches.stream().filter(branch -> branch.branches().isEmpty()).toList();
        var trees = pile(branches.stream().filter(branch -> !branch.branches().isEmpty()).map(tree -> block(tree, room)).toList(), room, false);
        var tier = boxHeight + ROW_GAP;
        if (alone.isEmpty() || trees.rows.isEmpty() || alone.size() * tier > trees.height + ROW_GAP) {
            return false;
        }
        trees.draw(0, 0);
        var level = boxes.stream().filter(Box::highlighted).mapToInt(Box::y).findFirst().orElse(0);
        var top = Math.max(0, Math.min(level - (alone.size() - 1) / 2 * tier, trees.height + ROW_GAP - alone.size() * tier));
        for (var i = 0; i < alone.size(); i++) {
            boxes.add(box(alone.get(i).node(), trees.width + ROW_GAP, top + i * tier));
        }
        width = trees.width + ROW_GAP + BOX_WIDTH;
        height = trees.height;
        return true;
    }

    public static StructureChart of(BodyStructure structure) {
        return new StructureChart(structure, null);
    }

    /** @param highlighted code of the body that the page is about */
    public static StructureChart of(BodyStructure structure, String highlighted) {
        return new StructureChart(structure, highlighted);
    }

    /** A line of text with the place of its foot. */
    public record TextLine(String text, int y) {
    }

    /**
     * A body in the drawing.
     *
     * @param textX middle of the box, where its lines are centred
     * @param natureY foot of the line that says what it is
     */
    public record Box(BodyStructure.Node node, int x, int y, int width, int height, int textX, List<TextLine> lines, int natureY,
            boolean highlighted) {

        boolean covers(int px, int py) {
            return px >= x && px <= x + width && py >= y && py <= y + height;
        }
    }

    /**
     * A line beside the tree.
     *
     * @param path for SVG, from the lower body to the higher one
     * @param head the arrow head, for SVG
     * @param labelX middle of its longest level stretch, where a word fits
     * @param labelled whether there is room for the word
     */
    public record SideLine(String from, String to, LinkKind kind, String path, String head, int labelX, int labelY, boolean labelled) {
    }

    /** A group of boxes with its own corner; {@code foot} is where the line from above arrives. */
    private final class Block {
        private final BodyStructure.Node node;
        private final int width;
        private final int height;
        private final int middle;
        private final Pile below;

        private Block(BodyStructure.Node node, Pile below) {
            this.node = node;
            this.below = below;
            width = below == null ? BOX_WIDTH : Math.max(BOX_WIDTH, below.width);
            height = boxHeight + (below == null ? 0 : ROW_GAP + below.height);
            middle = tens(width / 2);
        }

        private void draw(int x, int y) {
            boxes.add(box(node, x + middle - BOX_WIDTH / 2, y));
            if (below != null) {
                var left = x + tens((width - below.width) / 2);
                below.draw(left, y + boxHeight + ROW_GAP);
                below.join(left, y + boxHeight + ROW_GAP, x + middle, y + boxHeight);
            }
        }
    }

    /** Blocks in rows below each other. */
    private final class Pile {
        private final List<List<Block>> rows;
        private final boolean railed;
        private final int width;
        private final int height;
        private final Map<Block, int[]> places = new LinkedHashMap<>();

        private Pile(List<List<Block>> rows, boolean railed) {
            this.rows = rows;
            this.railed = railed && rows.size() > 1;
            var indent = this.railed ? RAIL : 0;
            width = rows.stream().mapToInt(row -> wide(row)).max().orElse(0) + indent;
            var y = 0;
            for (var row : rows) {
                var x = indent + tens((width - indent - wide(row)) / 2);
                for (var block : row) {
                    places.put(block, new int[] {x, y});
                    x += block.width + GAP;
                }
                y += row.stream().mapToInt(block -> block.height).max().orElse(0) + ROW_GAP;
            }
            height = Math.max(0, y - ROW_GAP);
        }

        private void draw(int x, int y) {
            places.forEach((block, place) -> block.draw(x + place[0], y + place[1]));
        }

        /** Draws the lines from the foot of the box above to each row. */
        private void join(int x, int y, int fromX, int fromY) {
            for (var i = 0; i < rows.size(); i++) {
                var level = y + places.get(rows.get(i).get(0))[1] - ROW_GAP / 2;
                var middles = rows.get(i).stream().map(block -> x + places.get(block)[0] + block.middle).toList();
                var start = i == 0 && !railed ? fromX : x;
                var left = Math.min(start, middles.get(0));
                var right = Math.max(i == 0 ? fromX : start, middles.get(middles.size() - 1));
                if (left != right) {
                    treeLines.add("M" + left + " " + level + "H" + right);
                }
                middles.forEach(middle -> treeLines.add("M" + middle + " " + level + "V" + (level + ROW_GAP / 2)));
            }
            treeLines.add("M" + fromX + " " + fromY + "V" + (fromY + ROW_GAP / 2));
            if (railed) {
                treeLines.add("M" + x + " " + (y - ROW_GAP / 2) + "V" + (y + places.get(rows.get(rows.size() - 1).get(0))[1] - ROW_GAP / 2));
            }
        }
    }

    private Block block(BodyStructure.Branch branch, int room) {
        if (branch.branches().isEmpty()) {
            return new Block(branch.node(), null);
        }
        var children = branch.branches().stream().map(child -> block(child, room)).toList();
        if (wide(children) <= room) {
            return new Block(branch.node(), new Pile(List.of(children), true));
        }
        return new Block(branch.node(), pile(branch.branches().stream().map(child -> block(child, room - RAIL)).toList(), room - RAIL, true));
    }

    /** Puts blocks into as few rows as fit: under a body the low ones first, at the top the high ones first; boxes alone evenly. */
    private Pile pile(List<Block> blocks, int room, boolean railed) {
        var alone = blocks.stream().filter(block -> block.below == null).toList();
        var trees = blocks.stream().filter(block -> block.below != null)
                .sorted(railed ? Comparator.comparingInt(block -> block.height) : Comparator.comparingInt(block -> 0)).toList();
        var rows = new ArrayList<List<Block>>();
        if (railed) {
            even(alone, room, rows);
            filled(trees, room, rows);
        } else {
            filled(trees, room, rows);
            even(alone, room, rows);
        }
        return new Pile(rows, railed);
    }

    private static void filled(List<Block> blocks, int room, List<List<Block>> rows) {
        for (var block : blocks) {
            var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (last != null && wide(last) + GAP + block.width <= room) {
                last.add(block);
            } else {
                rows.add(new ArrayList<>(List.of(block)));
            }
        }
    }

    private static void even(List<Block> blocks, int room, List<List<Block>> rows) {
        if (blocks.isEmpty()) {
            return;
        }
        var most = (room + GAP) / (BOX_WIDTH + GAP);
        var count = (blocks.size() + most - 1) / most;
        var each = (blocks.size() + count - 1) / count;
        for (var from = 0; from < blocks.size(); from += each) {
            rows.add(new ArrayList<>(blocks.subList(from, Math.min(blocks.size(), from + each))));
        }
    }

    private static int wide(List<Block> row) {
        return row.stream().mapToInt(block -> block.width).sum() + GAP * (row.size() - 1);
    }

    private static int tens(int value) {
        return value / 10 * 10;
    }

    private Box box(BodyStructure.Node node, int x, int y) {
        var words = BoxText.fitted(node, ROOM_FOR_TEXT, mostLines);
        var top = y + (boxHeight - (words.size() + 1) * LINE_HEIGHT - 4) / 2;
        var lines = new ArrayList<TextLine>();
        for (var i = 0; i < words.size(); i++) {
            lines.add(new TextLine(words.get(i), top + 12 + i * LINE_HEIGHT));
        }
        return new Box(node, x, y, BOX_WIDTH, boxHeight, x + BOX_WIDTH / 2, lines, top + 16 + words.size() * LINE_HEIGHT,
                node.code().equals(highlighted));
    }

    void add(SideLine line) {
        sideLines.add(line);
    }

    public int width() {
        return Math.max(width, BOX_WIDTH);
    }

    public int height() {
        return height;
    }

    /** What SVG shows of the plane, with a little air around. */
    public String viewBox() {
        return "-10 -10 " + (WIDTH + 20) + " " + (height + 20);
    }

    /** How far the drawing moves to stand in the middle. */
    public int shift() {
        return tens((WIDTH - width()) / 2);
    }

    public List<Box> boxes() {
        return List.copyOf(boxes);
    }

    /** All lines of the tree as one path. */
    public String treePath() {
        return String.join("", treeLines);
    }

    List<String> treeLines() {
        return List.copyOf(treeLines);
    }

    public List<SideLine> sideLines() {
        return List.copyOf(sideLines);
    }

    public boolean shows(LinkKind kind) {
        return sideLines.stream().anyMatch(line -> line.kind() == kind);
    }

    public boolean isEmpty() {
        return boxes.isEmpty();
    }
}
