package id.simpul.sandbox.dukcapil;

/**
 * What the members of one family card share.
 *
 * @param rt without leading zeros, as on the wire
 * @param village four digits: 1 first for a kelurahan, 2 for a desa
 * @param marriageNumber empty when the head is not married; so is the date (ISO 8601)
 */
record Household(
        String number,
        Place place,
        String address,
        int rt,
        int rw,
        String village,
        String villageName,
        String hamlet,
        String postcode,
        String religion,
        String marriageNumber,
        String marriageDate) {}
