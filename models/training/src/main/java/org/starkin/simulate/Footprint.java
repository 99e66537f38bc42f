package org.starkin.simulate;

import java.util.List;
import java.util.SplittableRandom;

/** The part of the sky that a survey covers. */
sealed interface Footprint {

    boolean contains(Direction direction);

    /** A direction in it, chosen as the survey's stars lie. */
    Direction draw(SplittableRandom random);

    /**
     * Everything between two declinations but for the Milky Way.
     *
     * @param declinationsDeg degrees
     * @param fromPlaneDeg no star of lesser Galactic latitude is covered; 0 where the plane is
     */
    record Belt(Range declinationsDeg, double fromPlaneDeg) implements Footprint {

        /** The Galactic pole, ICRS (ESA 1997, The Hipparcos Catalogue, volume 1, section 1.5.3). */
        private static final Direction POLE = new Direction(192.85948, 27.12825);

        @Override
        public boolean contains(Direction direction) {
            double latitude = 90 - direction.separationDeg(POLE);
            return declinationsDeg.contains(direction.decDeg()) && Math.abs(latitude) >= fromPlaneDeg;
        }

        @Override
        public Direction draw(SplittableRandom random) {
            Direction direction = Direction.draw(random);
            while (!contains(direction)) {
                direction = Direction.draw(random);
            }
            return direction;
        }
    }

    /** Circles, a star as likely in one as in another. */
    record Fields(List<Field> fields) implements Footprint {

        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public boolean contains(Direction direction) {
            return fields.stream().anyMatch(field -> field.centre().separationDeg(direction) < field.radiusDeg());
        }

        @Override
        public Direction draw(SplittableRandom random) {
            Direction direction = fields.get(random.nextInt(fields.size())).draw(random);
            while (!contains(direction)) {
                direction = fields.get(random.nextInt(fields.size())).draw(random);
            }
            return direction;
        }
    }

    /** A circle on the sky. */
    record Field(Direction centre, double radiusDeg) {

        static final Field LARGE_MAGELLANIC_CLOUD = new Field(new Direction(80.9, -69.8), 5);
        static final Field SMALL_MAGELLANIC_CLOUD = new Field(new Direction(13.2, -72.8), 3);
        static final Field GALACTIC_BULGE = new Field(new Direction(268.5, -29.5), 7);

        /** Nearly even over the circle; at its edge a little outside. */
        private Direction draw(SplittableRandom random) {
            double across = radiusDeg * Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            double dec = Math.clamp(centre.decDeg() + across * Math.sin(angle), -90.0, 90.0);
            double ra = centre.raDeg() + across * Math.cos(angle) / Math.cos(Math.toRadians(dec));
            return new Direction(((ra % 360) + 360) % 360, dec);
        }
    }
}
