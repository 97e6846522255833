import SapaEditions
package import SapaSite

extension CheckedManual {
  /// Every edition that the manual knows, and what holds of it now, as a site made from it would say.
  ///
  /// - Parameter world: what the manual was read from.
  /// - Returns: in the order of the register, the latest edition of a document first.
  package func knownEditions(of world: World) -> [EditionEntry] {
    let printouts = Printout.all(in: register, editions, archive: world.editions.map(\.record))
    return printouts.map { EditionEntry($0, in: register) }
  }
}
