package org.starkin.survey;

/** Walks through a table saying whose each row is. Not thread-safe. */
final class OwnedRows {

    static final int LONGEST_ID = 200;

    /** Whose a row is. */
    enum Owner {
        STAR,
        OTHER_SURVEY,
        NO_ID,
        BAD_ID
    }

    private final Rows rows;
    private final RowOwner meaning;
    private Owner owner = Owner.NO_ID;
    private Owner idOwner = Owner.NO_ID;
    private String id = "";

    OwnedRows(Rows rows, RowOwner meaning) {
        this.rows = rows;
        this.meaning = meaning;
    }

    /** Goes to the next row; false at the end. */
    boolean next() {
        if (!rows.next()) {
            return false;
        }
        owner = findOwner();
        return true;
    }

    String where() {
        return rows.where();
    }

    Owner owner() {
        return owner;
    }

    /** The star's id, where the owner is a star; the text of the cell, where the id is bad. */
    String id() {
        return id;
    }

    private Owner findOwner() {
        if (meaning.otherSurvey().isPresent()) {
            return Owner.OTHER_SURVEY;
        }
        if (!meaning.hasIds()) {
            return Owner.STAR;
        }
        String text = meaning.id();
        if (!text.equals(id)) {
            id = text;
            idOwner = text.isEmpty() ? Owner.NO_ID : isUsableId(text) ? Owner.STAR : Owner.BAD_ID;
        }
        return idOwner;
    }

    /** Whether a star may be called so; the text is not empty. */
    static boolean isUsableId(String text) {
        return text.length() <= LONGEST_ID && text.chars().noneMatch(Character::isISOControl);
    }

    /** What is wrong with an id that is not usable. */
    static String unusable(String id) {
        return "the object id " + Sources.shown(id) + " of " + id.length() + " characters; an id has 1 to " + LONGEST_ID
                + " and no control characters";
    }
}
