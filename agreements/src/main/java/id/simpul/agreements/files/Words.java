package id.simpul.agreements.files;

/** A sentence in Indonesian, with the English beside it. */
public record Words(String indonesian, String english) {

    public static Words of(String indonesian, String english) {
        return new Words(indonesian, english);
    }
}
