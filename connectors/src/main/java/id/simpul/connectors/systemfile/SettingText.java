package id.simpul.connectors.systemfile;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The forms of values in a system file. A value of another form is an {@link IllegalArgumentException} or its like. */
public final class SettingText {

    private static final int DAY_LETTERS = 3;

    private SettingText() {}

    public static URI url(String text) {
        URI url = URI.create(text);
        boolean plain = url.getRawPath().isEmpty() && url.getRawQuery() == null && url.getRawUserInfo() == null;
        require(plain && url.getHost() != null && "https".equals(url.getScheme()));
        return url;
    }

    /** An address that paths are appended to: it may have a path, but no slash at its end. */
    public static URI base(String text) {
        URI url = URI.create(text);
        boolean plain = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
        require(plain && url.getHost() != null && "https".equals(url.getScheme()) && !text.endsWith("/"));
        return url;
    }

    public static String path(String text) {
        require(text.startsWith("/") && text.contains("{lembaga}") && text.contains("{method}"));
        require(text.replace("{lembaga}", "").replace("{method}", "").matches("[A-Za-z0-9/_.-]+"));
        return text;
    }

    public static Path existing(Path file) {
        require(Files.isReadable(file));
        return file;
    }

    public static Duration time(String text) {
        Duration time = Duration.parse(text);
        require(!time.isNegative() && !time.isZero());
        return time;
    }

    /** The first three letters of its English name, in small letters. */
    public static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name()
                        .substring(0, DAY_LETTERS)
                        .toLowerCase(Locale.ROOT)
                        .equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** A literal only: a name would be looked up somewhere else. */
    public static InetAddress address(String text) {
        require(text.matches("[0-9.]+|[0-9A-Fa-f:]+"));
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A form that loses nothing of a date. */
    public static DateTimeFormatter dateForm(String text) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(text, Locale.ROOT);
        require(LocalDate.parse(form.format(LocalDate.EPOCH), form).equals(LocalDate.EPOCH));
        return form;
    }

    /** Whether it is the second of two words. */
    public static Function<String, Boolean> either(String first, String second) {
        return text -> {
            require(text.equals(first) || text.equals(second));
            return text.equals(second);
        };
    }

    public static Function<String, Integer> number(int least, int most) {
        return text -> {
            int number = Integer.parseInt(text);
            require(number >= least && number <= most);
            return number;
        };
    }

    public static Function<String, String> matching(String pattern) {
        return text -> {
            require(text.matches(pattern));
            return text;
        };
    }

    public static Function<String, String> only(String expected) {
        return matching(Pattern.quote(expected));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}
