package dev.copydesk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ENGLISH;The council voted on Tuesday to close the bridge that it opened in 1998.",
        "KOREAN;시의회는 24일 AI 조례를 통과시켰다.",
        "KOREAN;AI·IT 기업 Tidewell의 CEO는 Port Ellery를 찾았다고 밝혔다.",
        "JAPANESE;市議会は火曜日に橋を閉鎖することを決めた。",
        "CHINESE;市议会周二决定关闭这座桥。",
        "GERMAN;Der Rat hat am Dienstag beschlossen, dass die Brücke nicht mehr befahren wird.",
        "FRENCH;Le conseil a voté mardi pour la fermeture du pont qui avait été ouvert en 1998.",
        "SPANISH;El consejo votó el martes para cerrar el puente que fue abierto en 1998.",
        "PORTUGUESE;O conselho decidiu na terça-feira fechar a ponte que foi aberta em 1998.",
        "ITALIAN;Il consiglio ha deciso martedì di chiudere il ponte che era stato aperto nel"
            + " 1998.",
        "CHINESE;导演安德烈・莫罗周二宣布新片开机，市议会表示欢迎。",
        "CHINESE;这家名为「のり」的餐馆周二在市中心开业，第一天就有数百人排队等候，老板说没有想到会有这么多人来。",
        "OTHER;De gemeenteraad heeft dinsdag besloten de brug te sluiten die vorig jaar werd"
            + " geopend.",
        "OTHER;Kommunstyrelsen beslutade i tisdags att stänga bron som öppnades för några år"
            + " sedan.",
        "OTHER;Det er en stor mur af papir.",
        "OTHER;To jest mur z papieru i nigdy czegoś takiego nie widzieliśmy.",
        "OTHER;12:30 — 14:00",
        "OTHER;Ellery Point",
      })
  void tellsTheLanguageOfALine(Language language, String line) {
    assertThat(LanguageGuess.of(line.toCharArray(), 0, line.length())).isEqualTo(language);
  }
}
