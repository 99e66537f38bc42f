package org.starkin.solr;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sky's aliases and collections are called. A survey's alias is {@code SKY.SURVEY}, the collection of a generation {@code
 * SKY.SURVEY--g000002-MARK}, where the mark tells it from every other generation of that number.
 *
 * @param sky 1 to 32 of a-z, 0-9, '_' and '-', beginning with a letter or digit
 */
public record Names(String sky) {

    /** The name of a sky that is given none. */
    public static final String DEFAULT_SKY = "sky";

    private static final Pattern SKY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");
    private static final Pattern FILES = Pattern.compile("(.+)-[0-9a-f]{12}");
    private static final Pattern COLLECTION = Pattern.compile("(.+)--g(\\d{6,9})-([0-9a-f]{12})");

    public Names {
        if (!SKY.matcher(sky).matches()) {
            throw new IllegalArgumentException("the name of the sky '" + sky
                    + "' is not 1 to 32 of a-z, 0-9, '_' and '-', beginning with a letter or digit");
        }
    }

    String alias(String survey) {
        return sky + "." + survey;
    }

    /** The survey whose alias this is, if it is one of this sky. */
    Optional<String> survey(String alias) {
        return alias.startsWith(sky + ".") && generation(alias).isEmpty()
                ? Optional.of(alias.substring(sky.length() + 1))
                : Optional.empty();
    }

    String collection(String survey, int generation, String mark) {
        return String.format(Locale.ROOT, "%s--g%06d-%s", alias(survey), generation, mark);
    }

    /** The alias of the collection of the files beside the surveys. */
    String filesAlias() {
        return sky + "--files";
    }

    String filesCollection(String mark) {
        return filesAlias() + "-" + mark;
    }

    boolean isOfFiles(String collection) {
        Matcher matcher = FILES.matcher(collection);
        return matcher.matches() && matcher.group(1).equals(filesAlias());
    }

    /** Whether a collection holds a generation of a survey of this sky. */
    boolean isOf(String collection, String survey) {
        Matcher matcher = COLLECTION.matcher(collection);
        return matcher.matches() && matcher.group(1).equals(alias(survey));
    }

    /** The number of the generation that a collection holds, if it holds one. */
    static Optional<Integer> generation(String collection) {
        Matcher matcher = COLLECTION.matcher(collection);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(2))) : Optional.empty();
    }
}
