package io.creditledger.internal.statement;

/** What the parts of a picture look like. Each hatching is of its own kind, so that black on white suffices. */
final class PictureStyle {
    /** Style sheet and patterns of an SVG. */
    static final String DEFINITIONS = """
            <style>
            svg { background: #fff; }
            svg text { font: 13px system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; fill: #3d4653; }
            svg .axis, svg .legend { font-size: 12px; }
            svg .end { text-anchor: end; }
            svg .middle { text-anchor: middle; }
            svg .closing { font-size: 16px; font-weight: 700; fill: #143a5e; paint-order: stroke; stroke: #fff;
              stroke-width: 4px; stroke-linejoin: round; }
            svg .lane-title, svg .lane-sum { font-size: 12px; fill: inherit; font-weight: 600; }
            svg .grid { stroke: #e3e7ec; }
            svg .lane { stroke: #c9d0d8; stroke-dasharray: 1 4; stroke-linecap: round; }
            svg .zero { stroke: #3d4653; stroke-width: 1.4; }
            svg .now { stroke: #6a7480; stroke-dasharray: 4 4; }
            svg .curve { fill: none; stroke: #143a5e; stroke-width: 2; stroke-linejoin: round; }
            svg .available { fill: #dbe7f3; }
            svg .held { fill: url(#dots); stroke: #a15c00; stroke-width: .8; }
            svg .debt { fill: url(#hatch); }
            svg .last { fill: #143a5e; stroke: #fff; stroke-width: 1.5; }
            svg .mark { stroke: #fff; stroke-width: .12; fill-opacity: .9; }
            </style>
            <defs>
            <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff4e0"/>\
            <circle cx="1.5" cy="1.5" r="1.1" fill="#a15c00"/><circle cx="4.5" cy="4.5" r="1.1" fill="#a15c00"/></pattern>
            <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="7" height="7" fill="#fbe3e1"/><rect width="2.5" height="7" fill="#b3261e"/></pattern>
            </defs>
            """;

    private PictureStyle() {}
}
