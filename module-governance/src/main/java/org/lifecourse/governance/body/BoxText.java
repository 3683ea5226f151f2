package org.lifecourse.governance.body;

import java.util.ArrayList;
import java.util.List;

/** Names broken into lines that fit a box: by estimated widths of letters at 13 pixels, semi-bold, since no browser is at hand. */
final class BoxText {

    private static final double SIZE = 13;

    private BoxText() {
    }

    /** The name in lines, or the short name where the name needs more lines than there are; too long a line keeps its beginning. */
    static List<String> fitted(BodyStructure.Node node, double room, int most) {
        var name = broken(node.name(), room);
        if (name.size() <= most) {
            return name;
        }
        var shorter = broken(node.shortName(), room);
        if (shorter.size() <= Math.max(most, 3)) {
            return shorter;
        }
        var kept = new ArrayList<>(shorter.subList(0, most));
        kept.set(most - 1, cut(kept.get(most - 1) + "…", room));
        return kept;
    }

    private static List<String> broken(String text, double room) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= room || line.isEmpty()) {
                line = longer;
            } else {
                lines.add(cut(line, room));
                line = word;
            }
        }
        lines.add(cut(line, room));
        return lines;
    }

    private static String cut(String line, double room) {
        if (width(line) <= room) {
            return line;
        }
        var end = line.length() - 1;
        while (end > 1 && width(line.substring(0, end) + "…") > room) {
            end--;
        }
        return line.substring(0, end).replaceAll("…$", "") + "…";
    }

    static double width(String text) {
        return text.chars().mapToDouble(BoxText::share).sum() * SIZE;
    }

    private static double share(int letter) {
        if (" .,;:'’|!iljft()-".indexOf(letter) >= 0) {
            return 0.35;
        }
        if ("mwMW—…&".indexOf(letter) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(letter) ? 0.7 : 0.59;
    }
}
