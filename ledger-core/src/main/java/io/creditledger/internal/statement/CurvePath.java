package io.creditledger.internal.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The curve itself: steps, because a balance stays as it is until something happens. */
final class CurvePath {
    private final List<Point> points;
    private final Frame frame;

    CurvePath(List<Point> points, Frame frame) {
        this.points = points;
        this.frame = frame;
    }

    String svg() {
        List<String> available = steps(Point::available);
        List<String> top = steps(Point::top);
        String zero = Frame.px(frame.y(0));
        String first = Frame.px(frame.x(points.get(0).at()));
        String last = Frame.px(frame.x(points.get(points.size() - 1).at()));
        String area = "M" + first + " " + zero + "L" + joined(available) + "L" + last + " " + zero + "Z";
        StringBuilder svg = new StringBuilder();
        svg.append(clip("above", frame.top() - 4, frame.y(0)));
        svg.append(clip("below", frame.y(0), frame.bottom() + 4));
        svg.append("<path class=\"available\" clip-path=\"url(#above)\" d=\"" + area + "\"/>\n");
        svg.append("<path class=\"debt\" clip-path=\"url(#below)\" d=\"" + area + "\"/>\n");
        if (points.stream().anyMatch(point -> point.sums().held() > 0)) {
            Collections.reverse(available);
            svg.append("<path class=\"held\" d=\"M" + joined(top) + "L" + joined(available) + "Z\"/>\n");
            Collections.reverse(available);
        }
        return svg.append("<path class=\"curve\" d=\"M" + joined(available) + "\"/>\n")
                .toString();
    }

    private List<String> steps(ToDoubleFunction<Point> amount) {
        List<String> corners = new ArrayList<>();
        String y = Frame.px(frame.y(amount.applyAsDouble(points.get(0))));
        for (Point point : points) {
            String x = Frame.px(frame.x(point.at()));
            turn(corners, x + " " + y);
            y = Frame.px(frame.y(amount.applyAsDouble(point)));
            turn(corners, x + " " + y);
        }
        return corners;
    }

    /** One more corner, unless the curve is there already. */
    private static void turn(List<String> corners, String corner) {
        if (corners.isEmpty() || !corners.get(corners.size() - 1).equals(corner)) {
            corners.add(corner);
        }
    }

    private String clip(String name, double from, double to) {
        return "<clipPath id=\"" + name + "\"><rect x=\"" + Frame.px(frame.left()) + "\" y=\"" + Frame.px(from)
                + "\" width=\"" + Frame.px(frame.width()) + "\" height=\"" + Frame.px(to - from)
                + "\"/></clipPath>\n";
    }

    private static String joined(List<String> corners) {
        return corners.stream().collect(Collectors.joining("L"));
    }
}
