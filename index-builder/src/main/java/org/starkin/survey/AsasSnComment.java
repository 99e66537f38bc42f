package org.starkin.survey;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.starkin.index.SkyPosition;

/**
 * What the comment above a table of the Sky Patrol client says of its star: {@code "asas_sn_id":17,"ra_deg":...}.
 *
 * @param id where it is given
 * @param position where it is given
 */
record AsasSnComment(Optional<String> id, Optional<SkyPosition> position) {

    private static final Pattern ID = Pattern.compile("\"asas_sn_id\"\\s*:\\s*\"?(\\d{1,19})\\b");
    private static final Pattern RA = Pattern.compile("\"ra_deg\"\\s*:\\s*\"?([-+.0-9eE]{1,30})");
    private static final Pattern DEC = Pattern.compile("\"dec_deg\"\\s*:\\s*\"?([-+.0-9eE]{1,30})");

    static AsasSnComment of(FileHead head) {
        String comment =
                head.text().lines().takeWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
        return new AsasSnComment(find(ID, comment), SkyPosition.ifValid(number(RA, comment), number(DEC, comment)));
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static double number(Pattern pattern, String text) {
        return find(pattern, text).map(Cells::number).orElse(Double.NaN);
    }
}
