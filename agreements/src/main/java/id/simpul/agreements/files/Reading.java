package id.simpul.agreements.files;

import java.util.List;

/**
 * What came out of a file or a folder. Nothing of it may be imported while there are faults.
 *
 * @param files the files without fault, by name
 * @param faults everything that is wrong, by file and line
 */
public record Reading<T>(List<T> files, List<Fault> faults) {

    public Reading {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    public boolean isFaultless() {
        return faults.isEmpty();
    }
}
