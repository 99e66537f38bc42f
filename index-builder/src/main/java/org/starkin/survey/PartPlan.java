package org.starkin.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parts make one star, and in which order files are read so that few stars wait for their parts: files of one part
 * each are read star by star, in the order of the stars' first files. Immutable.
 */
final class PartPlan {

    /**
     * One file.
     *
     * @param file where it is
     * @param firstPart the number of its first part, over all files in the order given
     * @param parts how many parts it holds
     * @param look what was found in it
     */
    record Planned(Path file, int firstPart, int parts, FileLook look) {}

    private final List<Planned> files;
    private final List<List<Planned>> units;
    private final Joining joining;

    private PartPlan(List<Planned> files, List<List<Planned>> units, Joining joining) {
        this.files = List.copyOf(files);
        this.units = List.copyOf(units);
        this.joining = joining;
    }

    /** How the parts of a star are found. */
    private sealed interface Joining {

        int stars();

        /** What joins a part with others of its star. */
        String key(int part, String objectId);

        /** How many parts the star has. */
        int parts(int part, String objectId);

        record ById(PartCounts counts) implements Joining {
            @Override
            public int stars() {
                return counts.stars();
            }

            @Override
            public String key(int part, String objectId) {
                return objectId;
            }

            @Override
            public int parts(int part, String objectId) {
                return counts.of(objectId);
            }
        }

        /** The groups by position. */
        final class ByPosition implements Joining {

            private final int[] groups;
            private final int[] sizes;

            ByPosition(int[] groups) {
                this.groups = groups;
                this.sizes = new int[Arrays.stream(groups).max().orElse(-1) + 1];
                for (int group : groups) {
                    sizes[group]++;
                }
            }

            int group(int part) {
                return groups[part];
            }

            @Override
            public int stars() {
                return sizes.length;
            }

            @Override
            public String key(int part, String objectId) {
                return Integer.toString(groups[part]);
            }

            @Override
            public int parts(int part, String objectId) {
                return sizes[groups[part]];
            }
        }
    }

    /** The plan for files whose keys, in the order of the files, are {@code keys}. */
    static PartPlan of(List<Planned> files, PartKeys keys, boolean isJoinedByPosition) {
        Joining joining = isJoinedByPosition ? new Joining.ByPosition(keys.groups()) : byId(keys);
        Map<Long, List<Planned>> units = new LinkedHashMap<>();
        long alone = -1;
        for (Planned file : files) {
            boolean isOnePart = file.parts() == 1;
            long unit = isOnePart ? starOf(file, keys, joining) : alone--;
            units.computeIfAbsent(unit, key -> new ArrayList<>(1)).add(file);
        }
        return new PartPlan(files, new ArrayList<>(units.values()), joining);
    }

    /** The star of a file of one part, as a number that is not negative. */
    private static long starOf(Planned file, PartKeys keys, Joining joining) {
        return switch (joining) {
            case Joining.ById _ -> keys.hash(file.firstPart()) & Long.MAX_VALUE;
            case Joining.ByPosition sky -> sky.group(file.firstPart());
        };
    }

    private static Joining byId(PartKeys keys) {
        PartCounts counts = new PartCounts();
        for (int i = 0; i < keys.size(); i++) {
            counts.add(keys.hash(i));
        }
        return new Joining.ById(counts);
    }

    /** All files, in the order given. */
    List<Planned> files() {
        return files;
    }

    /** Files that are read together, one unit after the other. */
    List<List<Planned>> units() {
        return units;
    }

    int stars() {
        return joining.stars();
    }

    /** What joins a part with others of its star. */
    String key(int part, String objectId) {
        return joining.key(part, objectId);
    }

    /** How many parts the star has to which a part belongs. */
    int parts(int part, String objectId) {
        return joining.parts(part, objectId);
    }
}
