package id.simpul.sandbox.bpjs;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.sandbox.bpjs.BpjsFault.Mode;
import id.simpul.sandbox.web.Http;
import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An envelope: clear code and message, and a response that is encrypted, null, or what a fault made of it.
 *
 * @param response null with every refusal
 */
record BpjsAnswer(String code, String message, @Nullable Object response) {

    private static final int BLOCK = 64 * 1024;
    private static final int BLOCKS = 512;
    private static final String JSON = "application/json";

    static BpjsAnswer refusal(String code, String message) {
        return new BpjsAnswer(code, message, null);
    }

    String json(Mode fault) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("code", fault == Mode.NUMBER_CODE ? (Object) Integer.valueOf(code) : code);
        meta.put("message", message);
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put(fault == Mode.LOWER_METADATA ? "metadata" : "metaData", meta);
        envelope.put("response", response);
        return Json.text(envelope);
    }

    void send(HttpExchange exchange, BpjsFault fault) throws IOException {
        String json = json(fault.mode());
        switch (fault.mode()) {
            case HALF -> half(exchange, json);
            case HUGE -> huge(exchange, json);
            case WRONG_ENCODING -> latin(exchange, json.replace("\"OK\"", "\"R\u00e9sultat\""));
            case BROKEN_JSON -> Http.send(exchange, 200, JSON, json.substring(0, json.length() / 2));
            default -> Http.send(exchange, 200, JSON, json);
        }
    }

    private static void latin(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.ISO_8859_1);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void half(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void huge(HttpExchange exchange, String json) throws IOException {
        byte[] block = " ".repeat(BLOCK).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(200, 0);
        for (int count = 0; count < BLOCKS; count++) {
            exchange.getResponseBody().write(block);
        }
        exchange.getResponseBody().write(json.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    @Override
    public String toString() {
        return "BpjsAnswer[" + code + " masked]";
    }
}
