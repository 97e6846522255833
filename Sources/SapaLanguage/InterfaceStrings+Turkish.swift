extension InterfaceStrings {
  /// One string a line: its key, a space, the Turkish words.
  static let turkish = """
    nav.skip Ana metne geç
    nav.main Ana menü
    nav.menu Menü
    nav.close Kapat
    nav.here Buradasınız
    nav.home Ana sayfa
    nav.register Ana doküman listesi
    nav.forms Formlar
    nav.appendices Ekler
    nav.external Dış kaynaklı dokümanlar
    nav.roles Görevler ve birimler
    nav.matrix Sorumluluk matrisi
    nav.clauses {standard} maddelerine göre
    nav.reviews Gözden geçirme takvimi
    nav.auditor Denetçi için
    nav.sitemap Site haritası
    nav.contents İçindekiler
    nav.on-this-page Bu sayfada
    nav.previous Önceki
    nav.next Sonraki
    look.label Görünüm
    look.system Sistemdeki gibi
    look.light Açık
    look.dark Koyu
    search.label Arama
    search.placeholder Doküman, madde veya kelime
    search.keys ↑ ↓ seç, Enter aç, Esc kapat
    search.loading Yükleniyor…
    search.failed Arama verileri yüklenemedi. Sayfayı yeniden açın.
    search.none “{query}” için sonuç bulunamadı
    search.count.other {n} sonuç bulundu
    search.obsolete Yürürlükte olmayanlar da
    search.keyword Anahtar kelime: {word}
    filter.label Filtre
    filter.all Tümü
    filter.reset Filtreyi temizle
    filter.shown Gösterilen: {n} / {total}
    filter.words Kelime veya kod
    filter.search Tüm sitede ara
    register.none Listede doküman yok
    sort.by Sırala: {column}
    action.pdf PDF indir
    action.csv CSV indir
    action.copy-link Bağlantıyı kopyala
    action.copied Kopyalandı
    action.request Değişiklik öner
    unit.appendix Ek {letter}
    doc.code Doküman no
    doc.title Adı
    doc.kind Türü
    doc.level Düzeyi
    doc.edition Revizyon no
    doc.edition-value Revizyon {n}
    doc.status Durumu
    doc.control Doküman bilgileri
    doc.organization Kuruluş
    doc.system Sistem
    doc.no-code Doküman no belirtilmemiş
    doc.no-edition Revizyon no belirtilmemiş
    doc.external Dış kaynaklı doküman
    doc.no-status Durumu belirtilmemiş
    status.draft Taslak
    status.review Onay sürecinde
    status.effective Yürürlükte
    status.effective-external Yürürlükte
    status.superseded Güncel değil
    status.withdrawn İptal
    doc.owner Doküman sahibi
    doc.responsible Sorumlu
    doc.prepared Hazırlayan
    doc.checked Kontrol eden
    doc.agreed Uygun gören
    doc.approved Onaylayan
    doc.effective Yürürlük tarihi
    doc.last-review Son gözden geçirme
    doc.next-review Sonraki gözden geçirme
    review.left.other {n} gün kaldı
    review.late.other {n} gün gecikti
    doc.supersedes Yerine geçtiği doküman
    doc.superseded-by Yerine geçen doküman
    doc.retention Saklama süresi
    doc.location Bulunduğu yer
    doc.access Erişim
    access.internal Kurum içi kullanım
    access.restricted Erişimi kısıtlı
    doc.copies Kontrollü kopyalar
    copy.control Ana kopya
    copy.working Çalışma kopyası
    copy.number Kopya no {n}
    doc.distribution Dağıtım listesi
    doc.history Revizyon geçmişi
    doc.cites Bu dokümandaki atıflar
    doc.cited-by Bu dokümana atıf yapılan yerler
    doc.cited-nowhere Bu dokümana atıf yok
    doc.not-stated Belirtilmemiş
    doc.elsewhere Metni sitede yok
    doc.not-yet Metin yürürlüğe girince yayımlanır
    page.cites Bu sayfadaki atıflar
    page.cited-by Bu sayfaya atıf yapılan yerler
    banner.draft Taslak: onaylanmamıştır, uygulanmaz
    banner.review Onay sürecinde: henüz onaylanmamıştır
    banner.superseded Bu revizyon güncel değil. Yürürlükteki: {link}
    banner.withdrawn Doküman iptal edilmiştir, uygulanmaz
    banner.overdue Gözden geçirme tarihi geçti: {date}
    banner.next Sonraki revizyon hazırlanıyor
    banner.next-from {date} tarihinde yürürlüğe girer
    mark.draft TASLAK
    mark.superseded GÜNCEL DEĞİL
    mark.withdrawn İPTAL
    print.page Sayfa {page} / {total}
    print.page-reference s. {page}
    print.uncontrolled Kaşesiz basılı kopya kontrolsüzdür. Güncel metin: {address}
    print.uncontrolled-plain Kaşesiz basılı kopya kontrolsüzdür
    print.date Yazdırma tarihi: {date}
    print.contents İçindekiler
    print.continued Tablonun devamı
    print.approve ONAYLAYAN
    print.date-blank ____ / ____ / 20____
    diagram.hint Şema sığmıyorsa yana kaydırın
    diagram.words Şema sözlerle
    diagram.box Adı
    diagram.place Açıklandığı yer
    diagram.next Bağlantısı
    task.done yapıldı
    task.open yapılmadı
    sheet.changes Revizyon takip tablosu
    sheet.approval Onay sayfası
    sheet.acknowledgement Okudum-anladım listesi
    sheet.no Sıra no
    sheet.units Değişen bölüm, madde
    sheet.basis Dayanak (karar no, tarih)
    sheet.description Değişikliğin açıklaması
    sheet.by Değişikliği yapan
    sheet.signature İmza
    sheet.done Uygulama tarihi
    sheet.post Görevi
    sheet.name Adı soyadı
    sheet.date Tarih
    verify.title Basılı kopyayı doğrula
    verify.current Bu kopya yürürlükteki revizyondur
    verify.outdated Bu kopya {date} tarihinden beri güncel değil. Yürürlükteki: {link}
    check.none Bulgu yok
    check.summary Hata: {errors}, uyarı: {warnings}, not: {notes}
    check.error hata
    check.warning uyarı
    check.note not
    check.fix Nasıl düzeltilir
    preview.view Görünüm
    preview.text Metin
    preview.changes Değişiklikler
    preview.print Baskı görünümü
    preview.against Karşılaştırılan: {edition}
    preview.same Değişiklik yok
    preview.unbased Karşılaştırılacak metin yok: ne mühürlü revizyon ne de git kaydı var
    preview.rows Revizyon takip tablosunda eksik satırlar
    preview.printing PDF yenileniyor…
    preview.unprinted Bu sayfa basılmaz
    preview.lost Bağlantı kesildi, yeniden bağlanılıyor…
    preview.broken Sayfa gösterilemiyor: önce hatayı düzeltin
    change.added eklendi
    change.removed çıkarıldı
    change.changed değiştirildi
    change.moved taşındı
    change.renumbered numarası değişti
    change.retitled başlığı değişti
    menu.manual El kitabı
    menu.policy Politika
    menu.responsible Kim sorumlu
    menu.changes Neler değişti
    menu.vocabulary Sözlük
    also.register Doküman kütüğü, belgeler
    also.forms Boş formlar, şablonlar
    also.changes Değişiklikler, yenilikler
    also.reviews Gözden geçirme planı, süresi geçenler
    also.external Dış dokümanlar, mevzuat
    also.vocabulary Terimler
    home.tasks Ne arıyorsunuz?
    home.read El kitabını oku
    home.find Doküman bul
    home.find-hint Koda, ada, türe veya sahibine göre
    home.form Form al
    home.changed Değişiklikleri gör
    home.who Kimin sorumlu olduğunu öğren
    home.recent Son değişiklikler
    changes.none Kayıtlı değişiklik yok
    external.issuer Yayımlayan
    external.checked Güncelliğin kontrol tarihi
    reviews.about Süre son gözden geçirmeden, o yoksa dokümanın yürürlüğe girişinden başlar. Kalan günleri tarayıcı bugünün tarihine göre hesaplar.
    reviews.every Aralık
    reviews.months {n} ay
    reviews.summary Gecikmiş: {late}, süresi yaklaşan: {soon}
    matrix.about Maddelerden ve dokümanlardan kimin sorumlu olduğu, kimin onayladığı. Boş hücre: verilerde belirtilmemiş.
    matrix.role Görev, birim
    matrix.chapter Bölüm {n}
    matrix.documents Sorumlu olduğu dokümanlar
    matrix.approvals Uygunluk, onay
    matrix.sections Sorumlu olduğu maddeler
    matrix.unlisted Listede yok
    matrix.none Sorumluluğu belirtilmeyenler
    matrix.gaps Sorumlusu belirtilmeyen maddeler
    matrix.gaps-about Verilerde ne maddenin kendisi ne de üst veya alt maddeleri için sorumlu belirtilmiş
    clauses.about Verilerinde standart maddesi belirtilen maddeler ve dokümanlar. Metnin şarta uygunluğunu tetkik belirler.
    clauses.clause Standart maddesi
    clauses.sections Sistemin maddeleri ve dokümanları
    clauses.gap Hiçbir yerde belirtilmemiş
    clauses.above {number} üzerinden
    clauses.below Alt maddeleri üzerinden
    clauses.count Kapsanan: {n} / {total}
    auditor.about Bu sayfa dokümante edilmiş bilgiye ilişkin alışılmış soruları yanıtlar. Burada yalnızca onay kaydı vardır; esas olan imzalı kâğıt nüshadır.
    auditor.list Doküman listesi ve yürürlükteki revizyonlar
    auditor.approval Onay kayıtları
    auditor.superseded Güncel olmayan ve iptal edilen dokümanlar
    auditor.distribution Dağıtım ve kontrollü kopyalar
    auditor.retention Saklama süreleri
    auditor.stated Belirtilen: {n} / {total}
    auditor.none Böyle bir doküman yok
    doc.acknowledged Okuyup anlayanlar
    doc.outdated-signatures Önceki revizyonlardaki imzalar, sayılmaz: {n}
    doc.short-code Kısa kodu
    copy.issued verildi: {date}
    copy.withdrawn geri alındı: {date}
    sheet.copy Kopya no
    sheet.holder Kopya sahibi
    sheet.issued Verildiği tarih
    sheet.withdrawn Geri alındığı tarih
    print.mark Kısa kodu {code}. Yürürlükte mi: {address}
    verify.about Bu yanıt yalnızca kısa kodu burada yazan kopya için geçerlidir: kâğıttaki kodla karşılaştırın
    verify.list Revizyonların kısa kodları
    verify.find Basılı sayfanın altında sekiz karakterlik kısa kod yer alır. Kodu aramaya yazın veya bu listede bulun: revizyonun yürürlükte olup olmadığını gösterir.
    verify.draft Bu bir taslaktır: yürürlükte değildir
    verify.withdrawn Doküman iptal edilmiştir: bu kopya kullanılmaz
    verify.superseded Bu kopya güncel değil. Yürürlükteki: {link}
    verify.unstated Dokümanın durumu belirtilmemiş: yürürlükte olup olmadığını kalite birimine sorun
    verify.unknown Bu kod listede yok
    auditor.until {date} tarihine kadar yürürlükteydi
    auditor.frozen mühürlendiği tarih: {date}
    auditor.withdrawn iptal tarihi: {date}
    auditor.reviews Gözden geçirme kayıtları
    auditor.acknowledgement Okuyup anlama
    review.confirmed değişiklik gerekmedi
    review.revise revize edilecek
    review.withdraw iptal edilecek
    doc.frozen Mühürlenme tarihi
    vocabulary.used Geçtiği yerler
    vocabulary.more {n} yer daha
    missing.title Sayfa bulunamadı
    missing.text Bağlantı eskimiş olabilir. Aramayı veya doküman listesini kullanın.
    """
}
