package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** Finds, among sorted ids, those with the longest beginning in common with a given one: they surround its place. */
final class SimilarIds {

    private SimilarIds() {}

    static List<String> of(SortedDocValues ids, String wanted, int limit) throws IOException {
        int place = ids.lookupTerm(new BytesRef(wanted));
        int above = place < 0 ? -place - 1 : place;
        int below = above - 1;
        List<String> found = new ArrayList<>();
        while (found.size() < limit && (below >= 0 || above < ids.getValueCount())) {
            int sharedBelow = below < 0 ? -1 : shared(wanted, id(ids, below));
            int sharedAbove = above >= ids.getValueCount() ? -1 : shared(wanted, id(ids, above));
            found.add(sharedBelow >= sharedAbove ? id(ids, below--) : id(ids, above++));
        }
        return found;
    }

    private static String id(SortedDocValues ids, int ordinal) throws IOException {
        return ids.lookupOrd(ordinal).utf8ToString();
    }

    private static int shared(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
