package org.deskbell.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.deskbell.mail.Attempt.Postponed;
import org.deskbell.mail.Attempt.Refused;
import org.deskbell.mail.Attempt.Sent;
import org.deskbell.mail.Attempt.Unreachable;
import org.deskbell.mail.OutgoingMail.Origin;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/// Hands mails to the mail server. Not a bean of Spring's kind of mail sender, which would make the
/// server's health depend on somebody else's.
@Component
class Smtp {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_WHY = 500;

    private final MailSettings settings;
    private final JavaMailSenderImpl sender;
    private final Clock clock;

    Smtp(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.sender = sender(settings);
        this.clock = clock;
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.portOrUsual());
        sender.setDefaultEncoding(UTF_8);
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        Properties properties = sender.getJavaMailProperties();
        properties.putAll(Connecting.properties("smtp", settings.security()));
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        return sender;
    }

    Attempt send(OutgoingMail mail, String messageId) {
        try {
            sender.send(message(mail, messageId));
            return new Sent();
        } catch (MailAuthenticationException refused) {
            return new Unreachable("The mail server does not take our password: " + words(refused));
        } catch (MailSendException failure) {
            return attempt(failure);
        } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
            return new Postponed(words(failure));
        }
    }

    private static Attempt attempt(MailSendException failure) {
        Throwable cause =
                Stream.of(failure.getMessageExceptions())
                        .<Throwable>map(one -> one)
                        .findFirst()
                        .orElse(failure);
        Optional<Throwable> refusal = chain(cause).filter(Smtp::isForGood).findFirst();
        if (refusal.isPresent()) {
            return new Refused(words(refusal.get()));
        }
        boolean spoken = chain(cause).anyMatch(SendFailedException.class::isInstance);
        boolean away =
                failure.getMessageExceptions().length == 0
                        || chain(cause).anyMatch(MailConnectException.class::isInstance);
        String told = words(chain(cause).filter(Smtp::isAnswer).findFirst().orElse(cause));
        String why =
                chain(cause)
                        .filter(SSLException.class::isInstance)
                        .findFirst()
                        .map(insecure -> told + ": " + words(insecure))
                        .orElse(told);
        return away && !spoken ? new Unreachable(why) : new Postponed(why);
    }

    private static boolean isAnswer(Throwable one) {
        return one instanceof SMTPAddressFailedException
                || one instanceof SMTPSenderFailedException
                || one instanceof SMTPSendFailedException;
    }

    /// What a server says of us, such as that we have to sign in, may be mended; what it says of
    /// the recipient or of the mail may not.
    private static boolean isForGood(Throwable one) {
        return switch (one) {
            case SMTPAddressFailedException address -> address.getReturnCode() >= 500;
            case SMTPSendFailedException mail ->
                    mail.getReturnCode() >= 500
                            && mail.getReturnCode() != 530
                            && mail.getCommand() != null
                            && !mail.getCommand().startsWith("MAIL")
                            && !(mail.getNextException() instanceof SMTPAddressFailedException);
            default -> false;
        };
    }

    /// A mail exception hangs others on itself in a way of its own.
    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(first, one -> one != null, Smtp::next).limit(20);
    }

    @SuppressWarnings("NullAway") // ends the stream above
    private static Throwable next(Throwable one) {
        return one instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : one.getCause();
    }

    private static String words(Throwable failure) {
        String words = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
        return words.substring(0, Math.min(words.length(), LONGEST_WHY));
    }

    private MimeMessage message(OutgoingMail mail, String messageId)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        var from =
                settings.fromName().isBlank()
                        ? new InternetAddress(settings.from())
                        : new InternetAddress(settings.from(), settings.fromName(), UTF_8);
        message.setFrom(from);
        message.setReplyTo(new InternetAddress[] {from});
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setText(mail.text(), UTF_8);
        message.setHeader("Message-ID", messageId);
        if (mail.inReplyTo() != null) {
            message.setHeader("In-Reply-To", mail.inReplyTo());
        }
        if (!mail.references().isEmpty()) {
            message.setHeader("References", String.join("\r\n ", mail.references()));
        }
        if (mail.origin() != Origin.PERSON) {
            message.setHeader(
                    "Auto-Submitted",
                    mail.origin() == Origin.AUTO_REPLIED ? "auto-replied" : "auto-generated");
        }
        return message;
    }
}
