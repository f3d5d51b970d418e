package io.creditledger.internal.text;

/** Text in HTML and SVG. */
public final class Html {
    private Html() {}

    /** A text that is no markup, in content and in quoted attributes alike. */
    public static String escaped(String text) {
        String named = Hidden.named(text);
        StringBuilder escaped = new StringBuilder(named.length() + 16);
        for (int i = 0; i < named.length(); i++) {
            char c = named.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** A text of somebody else's, whose direction of writing does not touch what is around it. */
    public static String foreign(String text) {
        return text.isEmpty() ? "" : "<bdi>" + escaped(text) + "</bdi>";
    }

    /** A number with a minus sign that is read aloud as one. */
    public static String number(String figures) {
        return figures.replace('-', '\u2212');
    }
}
