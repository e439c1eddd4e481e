package org.deskbell.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;

/// @param trustedProxies addresses or networks (`10.0.0.0/8`) of the proxies in front of Deskbell,
/// whose word counts on who asks and whether by https
@ConfigurationProperties("deskbell")
record ProxySettings(@DefaultValue List<String> trustedProxies) {}
