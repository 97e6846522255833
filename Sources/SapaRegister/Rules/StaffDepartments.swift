import SapaCore

/// Departments that the distribution and the staff list spell differently: `Кітапхна`.
///
/// Who must know a document is then nobody, and it looks as if all had signed. Silent without a staff
/// list; a name that roles.md does not list is told by `unknown-role` already.
enum StaffDepartments {
  static func check(_ lists: PrivateLists, _ register: Register) -> [Finding] {
    guard !lists.staff.isEmpty else { return [] }
    let roles = RoleIndex(register.vocabulary)
    let acknowledgements = Acknowledgements(lists, in: register)
    let known = acknowledgements.departments
    let inForce = register.documents.filter { $0.control.status?.value == .effective }
    let wanted = inForce.flatMap(\.control.distribution) + register.settings.distribution
    let empty = wanted.filter { acknowledgements.members(of: $0.value).isEmpty }
    let told = empty.map { ($0, NearMiss.nearest($0.value, among: known)) }
    let meant = Set(told.compactMap(\.1))
    let names = Set(wanted.map(\.value)).sorted()
    let strays = known.filter { department in
      !meant.contains(department) && !roles.contains(department)
        && !names.contains { roles.agree($0, department) }
    }
    return told.filter { roles.isEmpty || roles.contains($0.0.value) }
      .map { finding($0.0, near: $0.1) }
      + strays.compactMap { stray($0, in: lists, near: NearMiss.nearest($0, among: names)) }
  }

  private static func finding(_ department: Placed<String>, near: String?) -> Finding {
    let name = department.value
    return Finding(
      .unknownRole, at: department.span,
      headline: Phrase(
        en: "Nobody on the staff list is of «\(name)»",
        kk: "Қызметкерлер тізімінде «\(name)» бөлімінен ешкім жоқ",
        ru: "В списке сотрудников нет никого из «\(name)»"),
      explanation: near.map { near in
        Phrase(
          en: "The nearest department there is «\(near)».",
          kk: "Ондағы ең жақын бөлім – «\(near)».",
          ru: "Самое близкое подразделение там – «\(near)».")
      }
        ?? Phrase(
          en: "Until somebody is, nobody of it has to sign.",
          kk: "Тізімге енгізілмейінше, бұл бөлімнен ешкімге қол қою міндеті жүктелмейді.",
          ru: "Пока их там нет, никто из них не должен подписывать."),
      fixes: [
        near.map { Suggestion.replace(with: $0) }
          ?? Finding.Fix(
            Phrase(
              en: "Add its people to the staff list", kk: "Адамдарын қызметкерлер тізіміне енгізу",
              ru: "Внести его людей в список сотрудников"))
      ])
  }

  /// A department of the staff list that is none of the distribution, and spelt nearly as one.
  private static func stray(
    _ department: String, in lists: PrivateLists, near: String?
  ) -> Finding? {
    guard let near, let row = lists.staff.first(where: { $0.department.value == department }) else {
      return nil
    }
    return Finding(
      .unknownRole, at: row.department.span,
      headline: Phrase(
        en: "Department «\(department)» of the staff list is in no distribution",
        kk: "Қызметкерлер тізіміндегі «\(department)» бөлімі ешбір тарату тізімінде жоқ",
        ru: "Подразделения «\(department)» из списка сотрудников нет ни в одной рассылке"),
      explanation: Phrase(
        en: "The nearest department there is «\(near)»; who stands here has nothing to sign.",
        kk: "Ондағы ең жақын бөлім – «\(near)»; мұндағы адамдарға қол қою міндеті жүктелмейді.",
        ru: "Самое близкое там – «\(near)»; кто записан здесь, подписывать не должен."),
      fixes: [Suggestion.replace(with: near)])
  }
}
