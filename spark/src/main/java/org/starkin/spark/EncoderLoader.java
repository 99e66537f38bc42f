package org.starkin.spark;

import java.io.Serializable;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.RunOptions;

/** Loads an encoder by its name or folder, on whichever machine it is called. */
interface EncoderLoader extends Serializable {

    /** Loads it; throws as {@link org.starkin.encoder.Encoders#find(String, RunOptions)}. */
    Encoder load(String nameOrFolder, RunOptions options);
}
