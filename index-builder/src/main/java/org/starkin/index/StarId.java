package org.starkin.index;

import java.util.Comparator;

/**
 * A star's name. Ordered by survey, then object id: the order in which ties are broken.
 *
 * @param survey the survey's name in its sky, lower case
 * @param objectId the survey's own id, always a string: ids exceed 2^53
 */
public record StarId(String survey, String objectId) implements Comparable<StarId> {

    private static final Comparator<StarId> ORDER =
            Comparator.comparing(StarId::survey).thenComparing(StarId::objectId);

    @Override
    public int compareTo(StarId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return survey + "/" + objectId;
    }
}
