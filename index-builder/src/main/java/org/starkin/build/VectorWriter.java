package org.starkin.build;

import java.io.Closeable;
import java.io.IOException;
import org.starkin.encoder.Embedding;

/** Writes vectors in one format. What is written is complete only once closed. */
interface VectorWriter extends Closeable {

    void write(String objectId, Embedding vector) throws IOException;
}
