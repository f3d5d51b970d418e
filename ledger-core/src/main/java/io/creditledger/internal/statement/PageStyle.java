package io.creditledger.internal.statement;

/** What the page around the picture looks like, on a screen and on paper. */
final class PageStyle {
    /** The style sheet. */
    static final String SHEET = """
            :root { color-scheme: light; }
            body { font: 15px/1.5 system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; color: #1d2530;
              background: #fff; max-width: 76rem; margin: 2rem auto; padding: 0 1.5rem; }
            h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; overflow-wrap: anywhere; }
            h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; }
            p { margin: 0; color: #4a5462; }
            figure { margin: 1.4rem 0 0; }
            svg { display: block; width: 100%; height: auto; }
            table { border-collapse: collapse; width: 100%; font-size: .86rem; }
            table.summary { width: auto; min-width: 28rem; }
            caption { text-align: left; color: #4a5462; padding-bottom: .4rem; }
            th, td { padding: .34rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid #e3e7ec; }
            thead th, thead td { border-bottom: 2px solid #3d4653; white-space: nowrap; }
            th { font-weight: 600; }
            tbody th { font-weight: inherit; white-space: nowrap; }
            .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            .when { white-space: nowrap; }
            .foreign { overflow-wrap: anywhere; min-width: 8rem; }
            .sum th, .sum td { border-top: 1px solid #3d4653; font-weight: 700; }
            .wide { overflow-x: auto; }
            @media print {
              @page { size: A4 landscape; margin: 12mm; }
              body { margin: 0; padding: 0; max-width: none; font-size: 9pt; color: #000; }
              .wide { overflow: visible; }
              thead { display: table-header-group; }
              tr, figure { break-inside: avoid; }
              h2 { break-after: avoid; }
              svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            }
            """;

    private PageStyle() {}
}
