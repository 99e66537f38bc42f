package org.starkin.index;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsWriter.MergedVectorValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.search.DocIdSetIterator;
import org.starkin.graph.VectorSource;

/** The vectors of a merge in the order of the merged segment, each of whose documents has one; each is asked for once. */
final class MergedVectors implements VectorSource {

    private final FloatVectorValues values;
    private final KnnVectorValues.DocIndexIterator iterator;
    private final int size;

    private MergedVectors(FloatVectorValues values, int size) {
        this.values = values;
        this.iterator = values.iterator();
        this.size = size;
    }

    static MergedVectors of(FieldInfo field, MergeState merge) throws IOException {
        return new MergedVectors(MergedVectorValues.mergeFloatVectorValues(field, merge), merge.segmentInfo.maxDoc());
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int dimension() {
        return values.dimension();
    }

    @Override
    public void vector(int number, float[] into, int at) throws IOException {
        if (iterator.nextDoc() == DocIdSetIterator.NO_MORE_DOCS || iterator.index() != number) {
            throw new IOException("vector " + number + " of a merge was asked for out of its turn");
        }
        System.arraycopy(values.vectorValue(number), 0, into, at, values.dimension());
    }
}
