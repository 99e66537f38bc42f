package org.starkin.render;

import java.util.ArrayList;
import java.util.List;
import org.starkin.encoder.Embedding;

/** Vectors as JSON has them. */
public final class Vector {

    private Vector() {}

    /** Its values, each printed so that it reads back as the same number. */
    public static List<Float> of(Embedding embedding) {
        float[] values = embedding.toArray();
        List<Float> list = new ArrayList<>(values.length);
        for (float value : values) {
            list.add(value);
        }
        return list;
    }
}
