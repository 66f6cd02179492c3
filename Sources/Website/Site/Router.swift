import Casework
public import Hummingbird
import Records

extension Site {
    /// Every address of the pages.
    public func addRoutes(to router: Router<Visit>) {
        router.add(middleware: SafeHeaders())
        router.add(middleware: Doorway(site: self))
        for file in files.all { router.get("\(file.path)") { _, _ in file.response } }
        router.get("/healthz") { [soundness] _, _ in
            let isWell = await soundness.writes()
            return Response(
                status: isWell ? .ok : .serviceUnavailable, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: isWell ? "ok\n" : "no writes\n")))
        }
        let pages = router.group()
        publicRoutes(pages)
        accountRoutes(pages)
        applicationRoutes(pages)
        recommendationRoutes(pages)
        publicityRoutes(pages)
        decisionRoutes(pages)
        seasonRoutes(pages)
        settingsRoutes(pages)
        filingRoutes(pages)
        expertRoutes(pages)
        readingRoutes(pages)
        panelRoutes(pages)
        roundRoutes(pages)
        sittingRoutes(pages)
        observingRoutes(pages)
        printRoutes(pages)
        paperRegisterRoutes(pages)
        reportRoutes(pages)
        talentRoutes(pages)
        scanRoutes(pages)
    }

    typealias Pages = RouterGroup<Visit>
}
