import SapaCore

/// What a new manual says before anybody has written it, in one language.
struct ScaffoldWords: Sendable {
  /// The code of the manual: СЖ-01.
  var code: String
  var organization: String
  var system: String
  var home: String
  var welcome: String
  var manual: String
  /// The quality office, as a department.
  var office: String
  var department: String
  var scope: String
  var scopeText: String
  var references: String
  var referencesText: String
  var changes: String
  var approval: String
  var acknowledgement: String
  var abbreviations: String
  var roles: String
  /// Heads of the tables of abbreviations and of roles.
  var abbreviationColumns: [String]
  var roleColumns: [String]
  /// The abbreviation of the system, and what it stands for.
  var abbreviation: (form: String, meaning: String)
  /// The first row of a staff list.
  var staffColumns: [String]
  /// A document that has no title of its own yet, and its first section.
  var document: String
  var purpose: String
  var purposeText: String

  static subscript(language: Language) -> ScaffoldWords {
    switch language {
    case .kazakh: kazakh
    case .russian: russian
    case .turkish: turkish
    case .english: english
    }
  }

  private static let kazakh = ScaffoldWords(
    code: "СЖ-01", organization: "Ұйымның атауы", system: "Сапа менеджменті жүйесі",
    home: "Сапа менеджменті жүйесінің құжаттары",
    welcome: "Мұнда ұйымның бақыланатын құжаттары тұр.", manual: "Сапа жөніндегі жетекшілік",
    office: "Сапа бөлімі", department: "құрылымдық бөлім", scope: "Қолдану саласы",
    scopeText: "Жетекшілік кімге, қандай қызметке қолданылатыны осында жазылады.",
    references: "Нормативтік сілтемелер",
    referencesText: "Қолдану саласы осы жетекшіліктің 1-тарауында берілген.",
    changes: "Өзгерістер енгізу парағы", approval: "Келісу парағы",
    acknowledgement: "Танысу парағы", abbreviations: "Қысқартулар",
    roles: "Лауазымдар мен құрылымдық бөлімдер", abbreviationColumns: ["Қысқарту", "Толық атауы"],
    roleColumns: ["Атауы", "Түрі", "Басқаша атаулары"],
    abbreviation: ("СЖ", "сапа жөніндегі жетекшілік"),
    staffColumns: ["бөлім", "аты-жөні", "лауазымы"], document: "Жаңа құжат", purpose: "Мақсаты",
    purposeText: "Құжаттың не үшін керегі осында жазылады.")

  private static let russian = ScaffoldWords(
    code: "РК-01", organization: "Название организации", system: "Система менеджмента качества",
    home: "Документы системы менеджмента качества",
    welcome: "Здесь собраны контролируемые документы организации.",
    manual: "Руководство по качеству", office: "Отдел качества", department: "подразделение",
    scope: "Область применения",
    scopeText: "Здесь пишется, на кого и на какую деятельность распространяется руководство.",
    references: "Нормативные ссылки",
    referencesText: "Область применения описана в п. 1 настоящего Руководства.",
    changes: "Лист регистрации изменений", approval: "Лист согласования",
    acknowledgement: "Лист ознакомления", abbreviations: "Сокращения",
    roles: "Должности и подразделения", abbreviationColumns: ["Сокращение", "Полное название"],
    roleColumns: ["Название", "Вид", "Другие названия"],
    abbreviation: ("РК", "руководство по качеству"),
    staffColumns: ["подразделение", "ФИО", "должность"], document: "Новый документ",
    purpose: "Назначение", purposeText: "Здесь пишется, для чего нужен документ.")

  private static let turkish = ScaffoldWords(
    code: "KEK-01", organization: "Kuruluşun adı", system: "Kalite yönetim sistemi",
    home: "Kalite yönetim sistemi dokümanları",
    welcome: "Kuruluşun kontrollü dokümanları burada yer alır.", manual: "Kalite el kitabı",
    office: "Kalite birimi", department: "birim", scope: "Kapsam",
    scopeText: "El kitabının kimleri ve hangi faaliyetleri kapsadığı buraya yazılır.",
    references: "Atıf yapılan standartlar", referencesText: "Kapsam Bölüm 1'de verilmiştir.",
    changes: "Revizyon takip tablosu", approval: "Onay sayfası",
    acknowledgement: "Okudum-anladım listesi", abbreviations: "Kısaltmalar",
    roles: "Görevler ve birimler", abbreviationColumns: ["Kısaltma", "Açık adı"],
    roleColumns: ["Adı", "Türü", "Diğer adları"], abbreviation: ("KEK", "kalite el kitabı"),
    staffColumns: ["birim", "adı soyadı", "görevi"], document: "Yeni doküman", purpose: "Amaç",
    purposeText: "Dokümanın neden gerekli olduğu buraya yazılır.")

  private static let english = ScaffoldWords(
    code: "QM-01", organization: "Name of the organisation", system: "Quality management system",
    home: "Documents of the quality management system",
    welcome: "The controlled documents of the organisation.", manual: "Quality manual",
    office: "Quality office", department: "department", scope: "Scope",
    scopeText: "Here stands whom and which activities the manual covers.",
    references: "Normative references", referencesText: "The scope is described in section 1.",
    changes: "Change sheet", approval: "Approval sheet", acknowledgement: "Acknowledgement sheet",
    abbreviations: "Abbreviations", roles: "Roles and units",
    abbreviationColumns: ["Abbreviation", "In full"],
    roleColumns: ["Name", "Kind", "Other names"], abbreviation: ("QM", "quality manual"),
    staffColumns: ["department", "name", "post"], document: "New document", purpose: "Purpose",
    purposeText: "Here stands what the document is for.")
}
