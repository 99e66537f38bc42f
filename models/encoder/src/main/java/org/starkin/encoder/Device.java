package org.starkin.encoder;

/** Where an encoder is asked to run. */
public enum Device {
    /** On a GPU where there is one that can be used, else on the processor. */
    AUTO,
    /** On the processor. */
    CPU,
    /** On an NVIDIA GPU, and nowhere else. */
    GPU
}
