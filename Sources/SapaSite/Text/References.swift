import SapaRegister

/// Some of the references of a register, looked at where they lie: each has six texts, which a copy
/// would count.
struct References: RandomAccessCollection, Sendable {
  private let all: [Reference]
  /// Which of all they are.
  private var places: [Int]

  init(all: [Reference], places: [Int]) {
    self.all = all
    self.places = places
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  subscript(position: Int) -> Reference {
    _read { yield all[places[position]] }
  }

  /// Those among them that are wanted.
  func only(_ isWanted: (Reference) -> Bool) -> References {
    References(all: all, places: places.filter { isWanted(all[$0]) })
  }

  /// In the order of the first of each group.
  func grouped<Key: Hashable>(by key: (Reference) -> Key) -> [(Key, References)] {
    var indices: [Key: Int] = [:]
    var groups: [(Key, References)] = []
    for place in places {
      let key = key(all[place])
      if let index = indices[key] {
        groups[index].1.places.append(place)
      } else {
        indices[key] = groups.count
        groups.append((key, References(all: all, places: [place])))
      }
    }
    return groups
  }
}
