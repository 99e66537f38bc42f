package org.starkin.encoder;
/** replaced by helper */
public final class Preparation {
    private Preparation() {}
}
