package id.simpul.sandbox.dukcapil;

/**
 * A kecamatan.
 *
 * @param code six digits, the Kemendagri code
 * @param regency the name as Dukcapil writes it: no prefix for a kabupaten, KOTA before a city
 * @param isReplaced whether the code is no longer given, though it stands in the NIK of living people
 */
record Place(String code, String province, String regency, String name, boolean isReplaced) {

    String provinceNumber() {
        return code.substring(0, 2);
    }

    String regencyNumber() {
        return code.substring(2, 4);
    }

    String number() {
        return code.substring(4, 6);
    }
}
