import Casework
import HTTPTypes
import Testing

@testable import Website

/// Proofs are shown as pictures of their pages to whoever may read the dossier, and to no one else.
@Suite struct ProofPictureTests {
    @Test func `whoever may read a dossier sees the pages of its proofs and is handed the original`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let clerk = try await house.signedIn("employer-clerk")
            try await clerk.get(dossier)
            let pages = try #require(await clerk.link(dossier + "/proofs/", "/pages"))
            let proof = String(pages.dropLast("/pages".count))
            #expect(try await clerk.get(pages).contains(#"src="\#(pages)/1""#))
            for picture in [pages + "/1", proof + "/thumbnail"] {
                try await clerk.get(picture)
                #expect(await clerk.status == .ok)
                #expect(await clerk.headers[.contentType] == "image/jpeg")
            }
            #expect(try await clerk.first(pages + "/2") == 404)
            #expect(try await clerk.first(pages + "/-1") == 404)
            try await clerk.get(proof)
            #expect(await clerk.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
            let stranger = house.browser()
            try await stranger.get("/register")
            try await stranger.press("/register", ["name": "巴特尔", "login": "bateer", "password": House.password])
            for address in [proof, pages, pages + "/1", proof + "/thumbnail"] {
                #expect(try await stranger.first(address) == 404)
            }
        }
    }

    @Test func `the applicant sees a draft's proofs the same way`() async throws {
        try await House.open { house in
            let (applicant, draft) = try await SeasonByHand(house: house).fillIn()
            try await applicant.get(draft + "/proofs")
            let pages = try #require(await applicant.link(draft + "/proofs/", "/pages"))
            #expect(try await applicant.first(pages + "/1") == 200)
            #expect(try await house.browser().first(pages + "/1") == 303)
        }
    }
}
