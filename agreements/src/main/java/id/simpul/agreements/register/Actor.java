package id.simpul.agreements.register;

import java.util.regex.Pattern;

/**
 * Who changes the register: the account of an operator or a job, {@code operator:diskominfo-1} or {@code sistem:mulai}.
 * It stands in the log, so it is an account and never a person's name.
 */
public record Actor(String account) {

    private static final Pattern FORM = Pattern.compile("(operator|sistem):[a-z0-9][a-z0-9-]{0,58}");

    public Actor {
        if (!FORM.matcher(account).matches()) {
            throw new IllegalArgumentException("Account is not of the form operator:<account> or sistem:<job>");
        }
    }

    @Override
    public String toString() {
        return account;
    }
}
