package org.deskbell.mail;

import org.deskbell.mail.MailSettings.Security;

import java.util.Properties;

/// How a mail server is spoken to, in the words of Jakarta Mail.
final class Connecting {
    private static final String TO_CONNECT = "10000"; // milliseconds
    private static final String FOR_AN_ANSWER = "60000";

    private Connecting() {}

    /// @param protocol `smtp` or `imap`
    static Properties properties(String protocol, Security security) {
        String mail = "mail." + protocol + ".";
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.store.protocol", "imap");
        properties.setProperty(mail + "connectiontimeout", TO_CONNECT);
        properties.setProperty(mail + "timeout", FOR_AN_ANSWER);
        properties.setProperty(mail + "writetimeout", FOR_AN_ANSWER);
        properties.setProperty(mail + "ssl.checkserveridentity", "true");
        switch (security) {
            case STARTTLS -> {
                properties.setProperty(mail + "starttls.enable", "true");
                properties.setProperty(mail + "starttls.required", "true");
            }
            case TLS -> properties.setProperty(mail + "ssl.enable", "true");
            case NONE -> properties.setProperty(mail + "starttls.enable", "false");
        }
        return properties;
    }
}
