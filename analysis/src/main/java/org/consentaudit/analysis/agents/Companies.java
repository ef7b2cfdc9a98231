package org.consentaudit.analysis.agents;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the study's companies: a row a company and token. */
final class Companies {

  private Companies() {}

  static List<Company> read(byte[] csv) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, List<String>> tokens = new LinkedHashMap<>();
    try (var parser = format.parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))) {
      for (CSVRecord row : parser) {
        tokens.computeIfAbsent(row.get("company"), name -> new ArrayList<>()).add(row.get("token"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Company> companies = new ArrayList<>();
    tokens.forEach((name, list) -> companies.add(new Company(name, list)));
    return companies;
  }
}
