package org.lifecourse.core.indicator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A small line of the trend.
 *
 * @param points of a polyline in a field of 88 by 24
 */
public record Spark(String points, String endX, String endY) {

    private static final double LEFT = 2;
    private static final double WIDTH = 84;
    private static final double TOP = 3;
    private static final double HEIGHT = 18;

    /** The line, or null with fewer than two figures. */
    static Spark of(List<BigDecimal> values) {
        var known = values.stream().filter(value -> value != null).mapToDouble(BigDecimal::doubleValue).toArray();
        if (known.length < 2) {
            return null;
        }
        var least = Double.MAX_VALUE;
        var most = -Double.MAX_VALUE;
        for (var value : known) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        var points = new ArrayList<String>();
        var x = 0.0;
        var y = 0.0;
        for (var i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                x = LEFT + WIDTH * i / (values.size() - 1);
                y = most == least ? TOP + HEIGHT / 2 : TOP + HEIGHT * (most - values.get(i).doubleValue()) / (most - least);
                points.add(at(x) + "," + at(y));
            }
        }
        return new Spark(String.join(" ", points), at(x), at(y));
    }

    static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
