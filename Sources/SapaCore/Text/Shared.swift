/// A large value that copies share until one of them is changed.
///
/// `Shared(control).value.title = …` changes this copy alone. Control data have some thirty fields:
/// without this, whoever copies a document counts every one of them up, and down again.
package struct Shared<Value: Sendable>: Sendable {
  // Unchecked: the value is written only where this is the only reference to it, so that nobody else
  // reads it meanwhile.
  private final class Box: @unchecked Sendable {
    @exclusivity(unchecked) var value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  private var box: Box

  package init(_ value: Value) {
    box = Box(value)
  }

  package var value: Value {
    _read { yield box.value }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
      yield &box.value
    }
  }
}

extension Shared: Equatable where Value: Equatable {
  package static func == (left: Shared, right: Shared) -> Bool {
    left.box === right.box || left.value == right.value
  }
}

extension Shared: Hashable where Value: Hashable {
  package func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}
