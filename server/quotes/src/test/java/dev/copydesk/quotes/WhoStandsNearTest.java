package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quotes that stand alone, with somebody near to whom they could belong, and with nobody. */
class WhoStandsNearTest {

  private static final String FRENCH = "Le pont est fermé. Le bus fait un détour. ";
  private static final String FRENCH_QUOTE = "« Nous avons trouvé deux fissures dans le pont. »";
  private static final String JAPANESE = "橋は春まで閉まる。バスは遠回りをする。";

  @Test
  void aQuoteNeedsNoFullStopToBeSpeech() {
    assertMissing(FRENCH + "« Nous avons trouvé deux fissures dans le pont » Le chemin est long.");
    assertMissing(
        "El puente está cerrado. El autobús da un rodeo. “Hemos encontrado dos grietas en el"
            + " puente” El camino es largo.");
    assertMissing(
        "Die Brücke ist zu. Der Bus fährt einen Umweg. „Wir haben zwei neue Risse gefunden“ Der Weg"
            + " ist lang.");
    assertMissing(JAPANESE + "「橋に新しいひびが二つ見つかりました」道は長い。");
    assertMissing("桥已经关闭。公交车绕行。“我们在桥上发现了两条新的裂缝”路很远。");
  }

  @Test
  void aTitleIsNoSpeech() {
    assertSilent(JAPANESE + "「橋と川の記録全集」発売中。道は長い。");
    assertSilent(FRENCH + "« Ponts et rivières » Le chemin est long.");
  }

  @Test
  void aFrenchQuoteNamesItsSpeakerInsideTheMarks() {
    assertSilent(
        FRENCH + "« Le pont, bougonne Paul Vasseur, ne tiendra pas l’hiver. » Le chemin est long.");
    assertSilent(
        FRENCH + "« Le pont ne tiendra pas!, peste-t-il. Il est usé. » Le chemin est long.");
    assertSilent(
        FRENCH
            + "« Le pont est trop vieux, ronchonne un promeneur. Il cède. » Le chemin est long.");
    assertMissing(
        FRENCH
            + "« Le pont est trop vieux, trop gris et trop étroit. Il cède. » Le chemin est long.");
  }

  @Test
  void aChineseVerbInsideAnotherWordNamesNobody() {
    assertMissing("桥已经关闭。公交车绕行。“我们在桥上发现了两条新的裂缝。”渠道很深，名称很长，小说家很少。");
    assertSilent("桥已经关闭。公交车绕行。“我们在桥上发现了两条新的裂缝。”王立新说。");
  }

  @Test
  void aLineBelowOrABracketBehindSignsTheQuote() {
    assertSilent("Le pont est fermé. Le bus tourne.\n\n" + FRENCH_QUOTE + "\n\nPaul Vasseur\n");
    assertSilent("Le pont est fermé. Le bus tourne.\n\n" + FRENCH_QUOTE + "\n\n― Le maire\n");
    assertSilent(JAPANESE + "\n\n「渡れないと店に客が来ません」（すみこ／30歳）\n\n道は長い。");
  }

  @Test
  void aQuestionIsAnsweredAndALineThatBreaksOffLeadsIn() {
    assertSilent(FRENCH + "Que sait-on du pont ?\n\n" + FRENCH_QUOTE + "\n\nLe chemin est long.");
    assertSilent("橋は春まで閉まる。\n\n尾形さんは橋について\n\n「ひびが二つ見つかりました。」\n\n道は長い。");
  }

  @Test
  void theSpeakerOfAQuoteNearGoesOn() {
    String near = "« Le pont est usé depuis longtemps », a dit Claire Morel. Le bus tourne. ";
    assertSilent("Le pont est fermé. " + near + FRENCH_QUOTE + " Le chemin est long.");
  }

  @Test
  void theSentenceBeforeIsAboutSomebody() {
    assertSilent(
        FRENCH + "Claire Morel regarde la rivière. " + FRENCH_QUOTE + " Le chemin est long.");
    assertMissing(FRENCH + "Le long de la Grande Rivière il pleut. " + FRENCH_QUOTE + " Il gèle.");
  }

  @Test
  void aFeatureIntroducesSomebodyByTheirAge() {
    assertSilent(JAPANESE + "橋のたもとに住む澄子さん（35歳）。橋は古い。「渡れないと店に客が来ません」道は長い。");
  }

  @Test
  void quotesInARowAreADialogueOrAList() {
    assertSilent(FRENCH + "« Il faut le réparer. » « Il faut le raser. » Le chemin est long.");
    assertSilent("橋は閉まる。バスは遠回りだ。\n\n「早く開けて」\n\n「まだ待てます」\n\n道は長い。");
  }

  @Test
  void theOpeningOfAnArticleNamesLater() {
    String rest = "Le chemin est long. ".repeat(9);
    assertSilent(FRENCH_QUOTE + "\n\n" + rest);
    assertMissing(FRENCH + "\n\n" + FRENCH_QUOTE + "\n\n" + rest);
  }

  @Test
  void aKoreanInterviewAsksInLinesWithASign() {
    String opening = "다리는 낡았다. 강은 넓다. 물은 깊다. 길은 멀다. 비는 그쳤다.\n\n";
    assertMissing(opening + "“다리를 먼저 고치고 길을 넓히는 것이 순서라고 봅니다.”\n\n다리는 봄에 열린다.");
    assertSilent(opening + "-운영 방침을 소개한다면.\n\n“다리를 먼저 고치고 길을 넓히는 것이 순서라고 봅니다.”\n\n다리는 봄에 열린다.");
    assertSilent(opening + "시는 언제 움직일까요. “다리를 먼저 고치고 길을 넓혀야 합니다.” 다리는 봄에 열린다.");
  }

  @Test
  void aKoreanQuoteCutFromItsEndingIsMissingEvenBesideAnother() {
    assertMissing("한 청장은 “조사를 바꾸겠다”고 말했다. “물길부터 기록하는 것이 조사의 시작” 다리는 봄에 열린다.");
    assertSilent("다리는 낡았다.\n\n“물길부터 기록하는 것이 시작”\n\n다리는 봄에 열린다.");
    assertSilent("다리는 낡았다.“물길부터…기록이 시작”다리는 봄에 열린다.");
  }

  @Test
  void koreanLinesOfSpeechInTurnAreADialogue() {
    assertSilent("다리는 낡았다.\n\n“어디까지 가세요? 먼 길입니다.”\n\n“다리 건너까지 갑니다. 금방이죠.”\n\n비는 그쳤다.");
  }

  @Test
  void aReflexiveVerbInsideFrenchMarksNamesItsSpeaker() {
    assertSilent(
        FRENCH + "« De toute façon, s'étonnait un client du café, le pont est vieux. » Il pleut.");
    assertMissing(
        FRENCH + "« De toute façon, s'il pleut encore demain, le pont est fini. » Il pleut.");
  }

  @Test
  void whoIsNamedInAParagraphOfTheirOwnIsNotWhoseWordsFollow() {
    assertSilent(FRENCH + "Claire Morel dort. " + FRENCH_QUOTE + " Le chemin est long.");
    assertMissing(FRENCH + "Claire Morel dort.\n\n" + FRENCH_QUOTE + "\n\nLe chemin est long.");
    assertMissing(FRENCH + "Il faut un banc. " + FRENCH_QUOTE + " Le chemin est long.");
  }

  @Test
  void anOpeningQuoteIsNamedInTheSentencesBehind() {
    String rest = " Le pont est fermé. Le bus tourne.";
    assertSilent(FRENCH_QUOTE + " Claire Morel regarde la rivière." + rest);
    assertMissing(FRENCH_QUOTE + " Le chemin est long." + rest);
  }

  @Test
  void anAgeThatTellsOfANounIntroducesNobody() {
    assertMissing(JAPANESE + "橋を渡るのは、10歳の犬。「橋に新しいひびが二つ見つかりました」道は長い。");
    assertMissing(FRENCH + "Le match finit ainsi (13/25). " + FRENCH_QUOTE + " Le bus roule.");
  }

  @Test
  void aJapaneseSentenceThatBeginsLikeATailIsAnother() {
    assertMissing(JAPANESE + "「橋に新しいひびが二つ見つかりました。」だが、道は長い。バスは来ない。");
    assertSilent(JAPANESE + "「橋に新しいひびが二つ見つかりました。」が市役所の返事だ。バスは来ない。");
  }

  @Test
  void whatSomebodyOwnsInGermanIsNotThatOne() {
    String story = "Die Brücke ist zu. Der Bus fährt einen Umweg. ";
    String quote = " „Wir haben zwei neue Risse gefunden.“ Der Weg ist lang.";
    assertMissing(story + "Klara Morels Wunsch nach einer Furt liegt im Regen." + quote);
    assertSilent(story + "Klara Morel steht vor dem Zaun im Regen." + quote);
  }

  @Test
  void aShortLineAboveAKoreanQuoteWithASlashIsALabel() {
    String story = "다리는 봄에 열린다. 강은 깊고 넓다. 길은 아직 멀다. 물은 차다. 비는 그쳤다.\n\n";
    String quote = "“다리를 먼저 고치지 않으면 길도 소용이 없습니다.”\n\n바람은 세다.";
    assertMissing(story + quote);
    assertSilent(story + "한보름 / 가람시의회 의장\n" + quote);
  }

  @Test
  void aKoreanCallingBeforeANameMakesItSomebody() {
    String quote = "“다리는 강을 넘지 않고 강은 다리를 묻지 않는다.” 바람은 세다. 물은 차다.";
    assertSilent("다리는 낡았다. 소설가 윤돌은 옛 다리를 아름답게 그리고 있다. " + quote);
    assertMissing("다리는 낡았다. 강가의 안개는 옛 다리를 아름답게 그리고 있다. " + quote);
  }

  @Test
  void whoIsReportedInKoreanGoesOn() {
    String quote = "“물길을 먼저 돌려야 돌을 놓을 수 있거든요.” 바람은 세다. 물은 차다.";
    assertSilent("다리는 낡았다. 강은 넓다. ‘되메우기’라고 했다. " + quote);
    assertMissing("다리는 낡았다. 강은 넓다. 비는 어제 그쳤다. " + quote);
  }

  @Test
  void aKoreanSentenceBehindMaySayWhoseItWas() {
    String quote = "다리는 낡았다. 강은 넓다. “그 다리 한번 꼭 건너 봐, 정말 좋아.” ";
    assertSilent(quote + "다리를 좋아하는 오랜 친구의 추천이었다. 물은 차다.");
    assertSilent(quote + "말수 적은 친구의 조언에 길을 나섰다. 물은 차다.");
    assertMissing(quote + "다리를 놓은 지 오랜 어느 가을이었다. 물은 차다.");
  }

  @Test
  void dotsBeforeAQuoteInALineOfItsOwnAreAKoreanSubhead() {
    String story = "다리는 봄에 열린다. 강은 깊고 넓다. 길은 아직 멀다.\n\n";
    assertSilent(story + "강 건너 새 다리... “물길의 답이 보인다”\n\n다리는 봄에 열린다. 강은 깊다.");
    assertMissing(story + "다리가 서면 좋다. “물길의 답이 보인다”\n\n다리는 봄에 열린다. 강은 깊다.");
  }

  @Test
  void aKoreanSubheadIsTakenUpBelowWhereLineBreaksAreLost() {
    String story = "다리는 봄에 열린다. 강은 깊고 넓다. 길은 아직 멀다. 비는 어제 그쳤다. ";
    String head = "“물길 폭과 다리 높이, 서로 큰 관련은 없어” ";
    assertSilent(story + head + "아울러 물길이 넓어도 다리까지 높일 까닭은 없다. 바람은 세다.");
    assertMissing(story + head + "아울러 비가 와도 배까지 묶을 까닭은 없다. 바람은 세다.");
  }

  @Test
  void aKoreanQuestionIsAnsweredByTheNextQuote() {
    String story = "다리는 봄에 열린다. 강은 깊고 넓다. 길은 아직 멀다. 비는 어제 그쳤다. ";
    String quote = "“물길을 먼저 돌려야 한다.” 바람은 세다. 물은 차다.";
    assertSilent(story + "누가 다리를 놓을지를 묻자 델비오는 말합니다. " + quote);
    assertMissing(story + "누가 다리를 놓을지를 오래 두고 따져 보았다. " + quote);
  }

  @Test
  void longAnswersThroughoutAreAKoreanInterviewWhereLineBreaksAreLost() {
    String story = "다리는 봄에 열린다. 강은 깊고 넓다. 길은 아직 멀다. 비는 어제 그쳤다. 배가 뜬다. ";
    String answer = "물길을 먼저 돌려야 돌을 놓을 수 있고 돌을 놓아야 다리가 서는 법이거든요. 그래서 오래 걸렸습니다.";
    String first = "“처음에는 %s” 바람은 세고 물은 차다. 새는 높이 난다. ".formatted(answer);
    String second = "“다음에는 %s” 숲은 깊고 길은 좁다. 해는 짧다. ".formatted(answer);
    String third = "“나중에는 %s” 겨울이 온다. 물은 차다.".formatted(answer);
    assertSilent(story + first + second + third);
    assertMissing(story + first);
  }

  @Test
  void inAKoreanBroadcastScriptNobodyNamesWhoIsHeard() {
    String story =
        "다리는 봄에 열립니다.\n\n%s강은 깊고 넓습니다.\n\n배가 길을 잃었습니다.\n\n비는 그쳤습니다.\n\n"
            + "“배에 모두 두 분이세요?”\n\n물은 아직 찹니다.\n\n%s길은 멀고 바람은 셉니다.\n";
    assertSilent(story.formatted("【 앵커 】\n", "【 기자 】\n"));
    assertMissing(story.formatted("", ""));
  }

  @Test
  void aGermanClauseThatBeginsWithItsVerbIsAboutWhoStandsBehindIt() {
    String story = "Die Brücke ist zu. Klara Morel plant neu.\n\nDer Fluss steigt. %s";
    String quote = " „Nicht jeder Balken ist für das Bauen notwendig.“ Der Weg ist lang.";
    assertSilent(story.formatted("Um Zeit zu sparen, will Morel den Bau straffen." + quote));
    assertMissing(story.formatted("Um Zeit zu sparen, muss der Bau straffer sein." + quote));
  }

  @Test
  void aGermanHeadOfAListAndTwoWordsAreNoSpeechToMark() {
    String story = "Die Brücke ist zu. Der Bus fährt einen Umweg.\n\n";
    String head = "„Wir bauen uns ein neues Ufer“\n\nDer Weg ist lang. Der Fluss steigt.";
    assertSilent(story + "Brücken am Fluss\n\n" + head);
    assertMissing(story + head);
    assertSilent(story + "Das darf man üben. „Nein danke.“ Lächeln, weitergehen.");
  }

  private static void assertMissing(String draft) {
    assertThat(missing(draft)).as(draft).hasSize(1);
  }

  private static void assertSilent(String draft) {
    assertThat(missing(draft)).as(draft).isEmpty();
  }

  private static List<String> missing(String draft) {
    return Checker.of(new UnattributedQuote()).check(Prose.of(Draft.of(draft))).stream()
        .filter(finding -> finding.kind().equals("missing"))
        .map(finding -> draft.substring(finding.span().start(), finding.span().end()))
        .toList();
  }
}
