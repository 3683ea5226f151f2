package org.lifecourse.governance.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Finds ways for the lines beside the tree: level and upright, around every box, with few turns, crossing other lines rather than
 * running along them.
 *
 * <p>It walks a grid of ten (A* search). Shorter lines are drawn first. A line for which there is no way is left out; the list still
 * tells it.
 */
final class SideLines {

    private static final int STEP = 10;
    private static final int[][] WAYS = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    private static final int TURN = 30;
    private static final int CROSSING = 12;
    private static final int ALONG = 80;
    private static final int ROOM_FOR_LABEL = 90;
    private static final int HEAD = 6;

    private final StructureChart chart;
    private final BodyStructure structure;
    private final int columns;
    private final int rows;
    private final boolean[] blocked;
    private final byte[] used;
    private final Map<String, StructureChart.Box> boxes = new HashMap<>();

    SideLines(StructureChart chart, BodyStructure structure) {
        this.chart = chart;
        this.structure = structure;
        columns = StructureChart.WIDTH / STEP + 3;
        rows = chart.height() / STEP + 3;
        blocked = new boolean[columns * rows];
        used = new byte[columns * rows];
        for (var box : chart.boxes()) {
            boxes.put(box.node().code(), box);
            for (var x = box.x(); x <= box.x() + box.width(); x += STEP) {
                for (var y = box.y(); y <= box.y() + box.height(); y += STEP) {
                    blocked[cell(x / STEP + 1, y / STEP + 1)] = true;
                }
            }
        }
        chart.treeLines().forEach(this::occupy);
    }

    void draw() {
        structure.lines().stream().filter(structure::isBesideTree).sorted(Comparator.comparingInt(this::distance)
                .thenComparing(BodyStructure.Line::from).thenComparing(BodyStructure.Line::to).thenComparing(BodyStructure.Line::kind))
                .forEach(line -> {
                    var way = way(boxes.get(line.from()), boxes.get(line.to()));
                    if (!way.isEmpty()) {
                        mark(way);
                        chart.add(drawn(line, way));
                    }
                });
    }

    private int distance(BodyStructure.Line line) {
        var from = boxes.get(line.from());
        var to = boxes.get(line.to());
        return Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
    }

    /** Corners from a side of one box to a side of another; empty when there is no way. */
    private List<int[]> way(StructureChart.Box from, StructureChart.Box to) {
        var cost = new int[columns * rows * WAYS.length];
        Arrays.fill(cost, Integer.MAX_VALUE);
        var before = new int[cost.length];
        var queue = new PriorityQueue<long[]>(Comparator.<long[]>comparingLong(entry -> entry[0]).thenComparingLong(entry -> entry[1]));
        for (var door : doors(from)) {
            var state = cell(door[0], door[1]) * WAYS.length + door[2];
            if (!blocked[cell(door[0], door[1])]) {
                cost[state] = door[3];
                before[state] = -1;
                queue.add(new long[] {cost[state] + left(door[0], door[1], to), state});
            }
        }
        var goals = new HashMap<Integer, Integer>();
        for (var door : doors(to)) {
            goals.put(cell(door[0], door[1]) * WAYS.length + (door[2] + 2) % WAYS.length, door[3]);
        }
        while (!queue.isEmpty()) {
            var entry = queue.remove();
            var state = (int) entry[1];
            var at = state / WAYS.length;
            if (goals.containsKey(state)) {
                return corners(state, before, from, to);
            }
            if (entry[0] > (long) cost[state] + left(at % columns, at / columns, to)) {
                continue;
            }
            for (var way = 0; way < WAYS.length; way++) {
                step(state, way, cost, before, queue, to);
            }
        }
        return List.of();
    }

    private void step(int state, int way, int[] cost, int[] before, PriorityQueue<long[]> queue, StructureChart.Box to) {
        var facing = state % WAYS.length;
        if ((facing + 2) % WAYS.length == way) {
            return;
        }
        var x = state / WAYS.length % columns + WAYS[way][0];
        var y = state / WAYS.length / columns + WAYS[way][1];
        if (x < 0 || y < 0 || x >= columns || y >= rows || blocked[cell(x, y)]) {
            return;
        }
        var level = way % 2 == 0 ? 1 : 2;
        var taken = used[cell(x, y)];
        var price = cost[state] + STEP + (facing == way ? 0 : TURN) + ((taken & level) != 0 ? ALONG : taken != 0 ? CROSSING : 0);
        var next = cell(x, y) * WAYS.length + way;
        if (price < cost[next]) {
            cost[next] = price;
            before[next] = state;
            queue.add(new long[] {price + left(x, y, to), next});
        }
    }

    private static int left(int x, int y, StructureChart.Box to) {
        var px = (x - 1) * STEP;
        var py = (y - 1) * STEP;
        var dx = Math.max(0, Math.max(to.x() - px, px - to.x() - to.width()));
        var dy = Math.max(0, Math.max(to.y() - py, py - to.y() - to.height()));
        return Math.max(0, dx + dy - STEP);
    }

    /** Places beside a box where a line may leave it: column, row, direction outwards, how little it is liked. */
    private static List<int[]> doors(StructureChart.Box box) {
        var doors = new ArrayList<int[]>();
        var left = box.x() / STEP + 1;
        var top = box.y() / STEP + 1;
        var right = left + box.width() / STEP;
        var bottom = top + box.height() / STEP;
        for (var y = top + 2; y <= bottom - 2; y++) {
            var off = Math.abs(y - (top + bottom) / 2) * 2;
            doors.add(new int[] {right + 1, y, 0, off});
            doors.add(new int[] {left - 1, y, 2, off});
        }
        for (var x = left + 2; x <= right - 2; x++) {
            var central = Math.abs(x - (left + right) / 2) < 2 ? ALONG : 10;
            doors.add(new int[] {x, bottom + 1, 1, central});
            doors.add(new int[] {x, top - 1, 3, central});
        }
        return doors;
    }

    private List<int[]> corners(int goal, int[] before, StructureChart.Box from, StructureChart.Box to) {
        var points = new ArrayList<int[]>();
        for (var state = goal; state >= 0; state = before[state]) {
            var at = state / WAYS.length;
            points.add(0, new int[] {(at % columns - 1) * STEP, (at / columns - 1) * STEP});
        }
        points.add(0, onEdge(points.get(0), from));
        points.add(onEdge(points.get(points.size() - 1), to));
        var corners = new ArrayList<int[]>();
        for (var i = 0; i < points.size(); i++) {
            var isEnd = i == 0 || i == points.size() - 1;
            if (isEnd || !isStraight(points.get(i - 1), points.get(i), points.get(i + 1))) {
                corners.add(points.get(i));
            }
        }
        return corners;
    }

    private static int[] onEdge(int[] door, StructureChart.Box box) {
        return new int[] {Math.max(box.x(), Math.min(box.x() + box.width(), door[0])),
                Math.max(box.y(), Math.min(box.y() + box.height(), door[1]))};
    }

    private static boolean isStraight(int[] one, int[] two, int[] three) {
        return one[0] == two[0] && two[0] == three[0] || one[1] == two[1] && two[1] == three[1];
    }

    /** Whether a word there would touch another one. */
    private boolean isCrowded(int x, int y) {
        return chart.sideLines().stream().filter(StructureChart.SideLine::labelled)
                .anyMatch(line -> Math.abs(line.labelX() - x) < ROOM_FOR_LABEL && Math.abs(line.labelY() - y) < 2 * STEP);
    }

    private StructureChart.SideLine drawn(BodyStructure.Line line, List<int[]> corners) {
        var path = new StringBuilder();
        int[] longest = {0, 0, 0};
        for (var i = 0; i < corners.size(); i++) {
            var here = corners.get(i);
            path.append(i == 0 ? "M" : "L").append(here[0]).append(' ').append(here[1]);
            if (i > 0 && corners.get(i - 1)[1] == here[1] && Math.abs(corners.get(i - 1)[0] - here[0]) > longest[0]) {
                longest = new int[] {Math.abs(corners.get(i - 1)[0] - here[0]), (corners.get(i - 1)[0] + here[0]) / 2, here[1]};
            }
        }
        return new StructureChart.SideLine(line.from(), line.to(), line.kind(), path.toString(),
                head(corners.get(corners.size() - 2), corners.get(corners.size() - 1)), longest[1], longest[2] - 5,
                longest[0] >= ROOM_FOR_LABEL && !isCrowded(longest[1], longest[2] - 5));
    }

    private static String head(int[] before, int[] end) {
        var dx = Integer.signum(end[0] - before[0]);
        var dy = Integer.signum(end[1] - before[1]);
        var backX = end[0] - dx * HEAD;
        var backY = end[1] - dy * HEAD;
        return "M" + end[0] + " " + end[1] + "L" + (backX - dy * HEAD / 2) + " " + (backY - dx * HEAD / 2) + "L" + (backX + dy * HEAD / 2) + " "
                + (backY + dx * HEAD / 2) + "Z";
    }

    private void mark(List<int[]> corners) {
        for (var i = 1; i < corners.size(); i++) {
            mark(corners.get(i - 1)[0], corners.get(i - 1)[1], corners.get(i)[0], corners.get(i)[1]);
        }
    }

    private void mark(int x1, int y1, int x2, int y2) {
        var level = (byte) (y1 == y2 ? 1 : 2);
        for (var x = Math.min(x1, x2); x <= Math.max(x1, x2); x += STEP) {
            for (var y = Math.min(y1, y2); y <= Math.max(y1, y2); y += STEP) {
                used[cell(x / STEP + 1, y / STEP + 1)] |= level;
            }
        }
    }

    /** Takes in a line of the tree, such as {@code M10 20H50}. */
    private void occupy(String path) {
        var parts = path.substring(1).split("[ HV]");
        var x = Integer.parseInt(parts[0]);
        var y = Integer.parseInt(parts[1]);
        var end = Integer.parseInt(parts[2]);
        if (path.contains("H")) {
            mark(x, y, end, y);
        } else {
            mark(x, y, x, end);
        }
    }

    private int cell(int column, int row) {
        return row * columns + column;
    }
}
