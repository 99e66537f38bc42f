package org.starkin.survey;

import java.util.Optional;
import org.starkin.index.SkyPosition;

/** Takes, of each part of a star in a file, only what says whose it is. */
interface KeyConsumer {

    /**
     * The next part.
     *
     * @param objectId the star's id
     * @param position where it is; needed only of formats that are joined by position
     * @param channel what can hold a star but once, such as a band, field and detector; empty where nothing is known. Parts
     *     of one channel are never joined by position.
     */
    void part(String objectId, Optional<SkyPosition> position, String channel);
}
