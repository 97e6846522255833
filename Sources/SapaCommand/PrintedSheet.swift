import ArgumentParser
import SapaCore
import SapaDelivery

/// What `--sheet` takes.
enum PrintedSheet: String, CaseIterable, ExpressibleByArgument {
  case changes
  case approval
  case acknowledgement
  case distribution
  case register
  case auditor

  var part: PrintingWish.Part {
    switch self {
    case .changes: .sheet(.changes)
    case .approval: .sheet(.approval)
    case .acknowledgement: .sheet(.acknowledgement)
    case .distribution: .distribution
    case .register: .register
    case .auditor: .auditor
    }
  }
}
