package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** Finds, among sorted ids, those with the longest beginning in common with a given one: they surround its place. */
public final class SimilarIds {

    private SimilarIds() {}

    static List<String> of(SortedDocValues ids, String wanted, int limit) throws IOException {
        int place = ids.lookupTerm(new BytesRef(wanted));
        int above = place < 0 ? -place - 1 : place;
        List<String> before = new ArrayList<>();
        for (int i = above - 1; i >= Math.max(0, above - limit); i--) {
            before.add(id(ids, i));
        }
        List<String> after = new ArrayList<>();
        for (int i = above; i < Math.min(ids.getValueCount(), above + limit); i++) {
            after.add(id(ids, i));
        }
        return of(before, after, wanted, limit);
    }

    private static String id(SortedDocValues ids, int ordinal) throws IOException {
        return ids.lookupOrd(ordinal).utf8ToString();
    }

    /**
     * The ids that begin most like the one wanted, longest common beginning first.
     *
     * @param before the ids that come before its place, the nearest first, at most {@code limit} of them
     * @param after itself and those that come after, the nearest first, at most {@code limit} of them
     */
    public static List<String> of(List<String> before, List<String> after, String wanted, int limit) {
        int below = 0;
        int above = 0;
        List<String> found = new ArrayList<>();
        while (found.size() < limit && (below < before.size() || above < after.size())) {
            int sharedBelow = below == before.size() ? -1 : shared(wanted, before.get(below));
            int sharedAbove = above == after.size() ? -1 : shared(wanted, after.get(above));
            found.add(sharedBelow >= sharedAbove ? before.get(below++) : after.get(above++));
        }
        return found;
    }

    private static int shared(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
