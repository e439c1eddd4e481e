package org.deskbell.privacy;

/// The sums that tell a real number from any number. Separators are ignored.
final class CheckDigits {
    private CheckDigits() {}

    /// Bank cards.
    static boolean luhn(String number) {
        String digits = digits(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    static boolean isbn13(String number) {
        String digits = digits(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits.length() == 13 && sum % 10 == 0;
    }

    static boolean isbn10(String number) {
        return mod11(number, 10);
    }

    static boolean issn(String number) {
        return mod11(number, 8);
    }

    private static boolean mod11(String number, int length) {
        String digits = number.replaceAll("[^0-9Xx]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = Character.digit(digits.charAt(i), 10);
            sum += (value < 0 ? 10 : value) * (length - i);
        }
        return digits.length() == length && sum % 11 == 0;
    }

    /// Bank accounts: ISO 13616, letters count from 10, the first four characters go last.
    static boolean iban(String account) {
        String code = account.replaceAll("[^0-9A-Za-z]", "");
        int remainder = 0;
        for (int i = 0; i < code.length(); i++) {
            int value = Character.digit(code.charAt((i + 4) % code.length()), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }

    static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
