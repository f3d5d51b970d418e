package io.creditledger.internal.statement;

import io.creditledger.internal.text.Figures;
import io.creditledger.internal.text.Html;
import io.creditledger.internal.text.Times;
import io.creditledger.statement.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A picture of the balance over time, as SVG: the curve of what is available, on top of it what is on hold, below zero the debt, and
 * under the curve a row of marks for each way in which credits came and went. Hatching, shapes and places tell these apart;
 * colour only helps.
 */
final class Picture {
    private static final int WIDTH = 960;
    private static final int LANE = 26;
    private static final int BELOW = 44;

    private final Overview overview;
    private final Times times;
    private final Frame frame;
    private final StringBuilder svg = new StringBuilder();

    Picture(Overview overview, Times times) {
        this.overview = overview;
        this.times = times;
        List<Point> points = overview.points();
        AmountAxis amounts = AmountAxis.of(DoubleStream.concat(
                points.stream().mapToDouble(Point::available), points.stream().mapToDouble(Point::top)));
        this.frame = new Frame(overview.statement().period(), amounts, 104, 56, 728, 250);
    }

    /** The picture. */
    String svg() {
        int height = (int) frame.bottom() + BELOW + LANE * overview.lanes().size() + 8;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH + " " + height)
                .append("\" role=\"img\" aria-labelledby=\"picture-title picture-text\">\n");
        svg.append("<title id=\"picture-title\">Balance of ")
                .append(Html.escaped(overview.statement().account().toString()))
                .append(" over time</title>\n<desc id=\"picture-text\">")
                .append(Html.escaped(new Summary(overview, times).sentences()))
                .append("</desc>\n");
        svg.append(PictureStyle.DEFINITIONS);
        grid();
        svg.append(new CurvePath(overview.points(), frame).svg());
        svg.append(line("zero", frame.left(), frame.y(0), frame.right(), frame.y(0)));
        ends();
        legend();
        lanes();
        return svg.append("</svg>\n").toString();
    }

    private void grid() {
        double bottom = frame.bottom() + BELOW - 20 + LANE * overview.lanes().size();
        for (double number : frame.amounts().numbers()) {
            double y = frame.y(number);
            svg.append(line("grid", frame.left(), y, frame.right(), y));
            svg.append(text("axis end", frame.left() - 10, y + 4, Html.number(AmountAxis.label(number))));
        }
        for (TimeAxis.Tick tick : new TimeAxis(frame.period(), times.zone()).ticks()) {
            double x = frame.x(tick.at());
            svg.append(line("grid", x, frame.top(), x, bottom));
            svg.append(text("axis middle", x, frame.bottom() + 18, tick.label()));
        }
    }

    /** Where the curve ends, and that it is not at the end of the period. */
    private void ends() {
        Statement statement = overview.statement();
        double x = frame.x(statement.end());
        double y = frame.y((double) statement.closing().available());
        if (statement.end().isBefore(frame.period().until())) {
            svg.append(line("now", x, frame.top(), x, frame.bottom()));
            boolean isLate = x > (frame.left() + frame.right()) / 2;
            String words = "as of " + times.readable(statement.asOf());
            svg.append(text(isLate ? "axis end" : "axis", x, frame.top() - 8, words));
        }
        svg.append("<circle class=\"last\" cx=\"" + Frame.px(x) + "\" cy=\"" + Frame.px(y) + "\" r=\"4\"/>\n");
        svg.append(text("closing", x + 10, y + 5, amount(statement.closing().available(), "")));
    }

    private void legend() {
        double x = frame.left();
        x = swatch("available", x, "available");
        if (overview.points().stream().anyMatch(point -> point.sums().held() > 0)) {
            x = swatch("held", x, "on hold");
        }
        if (overview.lowest().available() < 0) {
            swatch("debt", x, "below zero: debt");
        }
    }

    private double swatch(String kind, double x, String words) {
        svg.append("<rect class=\"" + kind + "\" x=\"" + Frame.px(x) + "\" y=\"16\" width=\"22\" height=\"14\"/>\n");
        if (kind.equals("available")) {
            svg.append(line("curve", x, 16, x + 22, 16));
        }
        svg.append(text("legend", x + 30, 28, words));
        return x + 30 + words.length() * 7.5 + 24;
    }

    private void lanes() {
        double y = frame.bottom() + BELOW;
        for (Map.Entry<Lane, Marks> row : overview.lanes().entrySet()) {
            Lane lane = row.getKey();
            Marks marks = row.getValue();
            svg.append("<g fill=\"" + lane.colour() + "\">\n");
            svg.append(line("lane", frame.left(), y, frame.right(), y));
            svg.append(text("lane-title end", frame.left() - 16, y + 4, lane.title()));
            double largest = marks.marks().stream()
                    .mapToDouble(mark -> Math.abs(mark.sum().doubleValue()))
                    .max()
                    .orElse(1);
            for (Marks.Mark mark : marks.marks()) {
                double size = 3.2 + 3.8 * Math.sqrt(Math.abs(mark.sum().doubleValue()) / Math.max(1, largest));
                svg.append(mark(lane, frame.x(mark.at()), y, size));
            }
            svg.append(text(
                    "lane-sum",
                    frame.right() + 10,
                    y + 4,
                    amount(marks.sum(), marks.sum().signum() > 0 ? "+" : "")));
            svg.append("</g>\n");
            y += LANE;
        }
    }

    /** An amount, or where there is no room for all of its digits, about how much it is. */
    private static String amount(Number amount, String sign) {
        String grouped = Figures.grouped(amount);
        return Html.number(sign + (grouped.length() > 13 ? AmountAxis.label(amount.doubleValue()) : grouped));
    }

    private static String mark(Lane lane, double x, double y, double size) {
        return "<path class=\"mark\" d=\"" + lane.shape() + "\" transform=\"translate(" + Frame.px(x) + " "
                + Frame.px(y) + ")scale(" + Frame.px(size) + ")\"/>\n";
    }

    private static String line(String kind, double x1, double y1, double x2, double y2) {
        return "<line class=\"" + kind + "\" x1=\"" + Frame.px(x1) + "\" y1=\"" + Frame.px(y1) + "\" x2=\""
                + Frame.px(x2) + "\" y2=\"" + Frame.px(y2) + "\"/>\n";
    }

    private static String text(String kind, double x, double y, String words) {
        return "<text class=\"" + kind + "\" x=\"" + Frame.px(x) + "\" y=\"" + Frame.px(y) + "\">" + Html.escaped(words)
                + "</text>\n";
    }
}
