package org.deskbell.answers;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Who the library is: everything said in its name comes from here.
///
/// @param language   of the knowledge base, save its translations: `en`
/// @param assistant  what the bot calls itself
/// @param emergency  said word for word when someone may be in danger
/// @param oftenAsked ids of answers that stand on the library's first page
/// @param notUs      libraries that patrons often mean by mistake
public record Library(
        String name,
        String shortName,
        String language,
        String web,
        String catalogue,
        String account,
        String email,
        String phone,
        String address,
        Wording assistant,
        Wording emergency,
        List<String> oftenAsked,
        List<String> notUs)
        implements Piece {
    /// What is said while no `library.yml` can be read.
    static final Library UNNAMED =
            new Library(
                    "The library",
                    "The library",
                    "en",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    Wording.of("the library's assistant"),
                    Wording.of(
                            "If you or someone else is in danger now, call your local emergency"
                                    + " number."),
                    List.of(),
                    List.of());

    /// Whether an address is on a server that is the library's, as far as its details tell.
    boolean serves(String address) {
        String host = host(address);
        return !host.isEmpty()
                && Stream.of(web, catalogue, account)
                        .map(Library::host)
                        .filter(own -> !own.isEmpty())
                        .anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }

    /// Without `www.`, whose neighbours are the library's too.
    private static String host(String address) {
        try {
            String host = new URI(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException _) {
            return "";
        }
    }

    /// The same library as if a language were its own.
    Library speaking(String other) {
        return new Library(
                name,
                shortName,
                other,
                web,
                catalogue,
                account,
                email,
                phone,
                address,
                assistant,
                emergency,
                oftenAsked,
                notUs);
    }
}
